import { accountHref, domainHref } from "@/lib/navigation";

/** Where in the console the person is: what is near is found first. */
export interface Place {
  readonly domain: string | undefined;
  /** The whole address. */
  readonly account: string | undefined;
}

export function placeOf(pathname: string): Place {
  const [, domain, account] = /^\/domains\/([^/]+)(?:\/accounts\/([^/]+))?/.exec(pathname) ?? [];
  if (domain === undefined) return { domain: undefined, account: undefined };
  const name = decodeURIComponent(domain);
  return { domain: name, account: account === undefined ? undefined : `${decodeURIComponent(account)}@${name}` };
}

/** The page that edits a setting, with the setting in focus. */
export function settingHref(object: string, page: "settings" | "preferences", key: string): string {
  const path = object.includes("@") ? accountHref(object, page) : domainHref(object, page);
  return `${path}?key=${encodeURIComponent(key)}`;
}
