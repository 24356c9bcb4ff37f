/** Pictures of realms, by name, because the menu comes from the server as data. */
export type RealmIconName =
  | "overview"
  | "help-desk"
  | "domains"
  | "accounts"
  | "server"
  | "monitoring"
  | "alerts"
  | "commands"
  | "activity"
  | "jobs";

export interface NavLink {
  readonly href: string;
  readonly label: string;
  /** A number or a word at the end of the line, ready to be shown. */
  readonly count?: string | undefined;
  /** The count asks for somebody. */
  readonly isHot?: boolean | undefined;
}

/** One Domain with its pages. */
export interface NavBranch {
  readonly name: string;
  readonly href: string;
  readonly pages: readonly NavLink[];
}

export interface NavRealm extends NavLink {
  readonly icon: RealmIconName;
  readonly branches?: readonly NavBranch[] | undefined;
  /** The way to the branches that are not listed. */
  readonly rest?: NavLink | undefined;
  /** Second key of `G` and a letter. */
  readonly goKey?: string | undefined;
  /** Shown in the bar at the bottom of a narrow screen; the others are under "More". */
  readonly isInTabBar?: boolean | undefined;
}

function contains(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}

/** The address of the menu that the page belongs to: the longest one that the page's own address begins with. */
export function currentHref(realms: readonly NavRealm[], pathname: string): string | undefined {
  const addresses = realms.flatMap((realm) => [
    realm.href,
    ...(realm.branches ?? []).flatMap((branch) => [branch.href, ...branch.pages.map((page) => page.href)]),
  ]);
  return addresses
    .filter((href) => contains(href, pathname))
    .reduce<string | undefined>(
      (best, href) => (best === undefined || href.length > best.length ? href : best),
      undefined,
    );
}

/** True when the page belongs to this Domain. */
export function isInBranch(branch: NavBranch, pathname: string): boolean {
  return contains(branch.href, pathname);
}

/** True when the page belongs to this realm or to anything listed under it. */
export function isInRealm(realm: NavRealm, current: string | undefined): boolean {
  if (current === undefined) return false;
  return realm.href === current || (realm.branches ?? []).some((branch) => isInBranch(branch, current));
}
