import type { Actor } from "@/lib/access";

/** The menu as data: which realms this person has, in the server's own words. A realm without a screen is not here. */

export const REALMS = [
  { id: "overview", href: "/overview", icon: "overview", goKey: "o", isInTabBar: true, needs: "DomainAdministration" },
  { id: "helpDesk", href: "/help-desk", icon: "help-desk", goKey: "h", isInTabBar: true, needs: undefined },
  { id: "domains", href: "/domains", icon: "domains", goKey: "d", isInTabBar: true, needs: undefined },
  { id: "alerts", href: "/alerts", icon: "alerts", goKey: "l", isInTabBar: true, needs: "CanPostAlerts" },
  { id: "commands", href: "/commands", icon: "commands", goKey: "c", isInTabBar: false, needs: undefined },
  { id: "activity", href: "/activity", icon: "activity", goKey: "a", isInTabBar: false, needs: undefined },
  { id: "jobs", href: "/jobs", icon: "jobs", goKey: "j", isInTabBar: false, needs: "DomainAdministration" },
] as const;

type Realm = (typeof REALMS)[number];
export type RealmId = Realm["id"];

/** Pages of one Domain, as they stand in the side and in its tabs. */
export const DOMAIN_PAGES = [
  { id: "domainOverview", path: "" },
  { id: "domainAccounts", path: "accounts" },
  { id: "domainAliases", path: "aliases" },
  { id: "domainSettings", path: "settings" },
  { id: "domainDefaults", path: "defaults" },
  { id: "domainTemplate", path: "template" },
  { id: "domainPreferences", path: "preferences" },
  { id: "domainAdministrators", path: "administrators" },
  { id: "domainStatistics", path: "statistics" },
  { id: "domainStorage", path: "storage" },
] as const;

/** Pages of one Account. */
export const ACCOUNT_PAGES = [
  { id: "accountOverview", path: "" },
  { id: "accountSettings", path: "settings" },
  { id: "accountPreferences", path: "preferences" },
  { id: "accountPassword", path: "password" },
  { id: "accountNames", path: "names" },
  { id: "accountRights", path: "rights" },
  { id: "accountAccess", path: "access" },
  { id: "accountSessions", path: "sessions" },
  { id: "accountStatistics", path: "statistics" },
] as const;

/** Things to do from anywhere, for the palette. */
export const ACTIONS = [
  { id: "createDomain", href: "/domains?create=domain", right: "AllDomains" },
  { id: "findPerson", href: "/help-desk", right: undefined },
] as const;

export type ActionId = (typeof ACTIONS)[number]["id"];

/** @param path a page of the Domain; empty, its overview. */
export function domainHref(domain: string, path = "accounts"): string {
  const base = `/domains/${encodeURIComponent(domain)}`;
  return path === "" ? base : `${base}/${path}`;
}

/** An Account stands under its Domain by its name there. */
export function accountHref(account: string, path = ""): string {
  const at = account.lastIndexOf("@");
  const base = `${domainHref(account.slice(at + 1))}/${encodeURIComponent(account.slice(0, at))}`;
  return path === "" ? base : `${base}/${path}`;
}

/** One job, by the number of its Change. */
export function jobHref(id: number): string {
  return `/jobs/${id}`;
}

/** The page of one command; `values` fills its form. Composed values are in the server's notation. */
export function commandHref(verb: string, values: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(values);
  return query.size === 0 ? `/commands/${verb}` : `/commands/${verb}?${query.toString()}`;
}

/** May this person create, rename and remove Domains? Unknown rights count as yes: the server decides. */
export function isOperator({ rights }: Pick<Actor, "rights">): boolean {
  return rights === "unknown" || rights.server.has("AllDomains");
}

/**
 * The realms that a person may use at all; what they may do inside follows from the commands. Who administers the server
 * and no Domain has the overview of the server.
 */
export function realmsOf({ rights }: Pick<Actor, "rights">): readonly Realm[] {
  if (rights === "unknown") return REALMS;
  return REALMS.filter(
    ({ id, needs }) => needs === undefined || rights.domain.has(needs) || (id === "overview" && rights.server.size > 0),
  );
}

export function actionsOf(actor: Pick<Actor, "rights">): readonly (typeof ACTIONS)[number][] {
  return ACTIONS.filter(({ right }) => right === undefined || isOperator(actor));
}
