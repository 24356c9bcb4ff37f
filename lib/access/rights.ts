import { type DomainRight, SERVER_RIGHTS, type ServerRight } from "@/lib/catalogue";
import { allDomainRights, codeOf, domainRightOf, serverRightOf } from "./codes";

/** What one person holds, after expansion: Master holds everything, All Domains holds every Domain right. */
export interface Rights {
  readonly server: ReadonlySet<ServerRight>;
  readonly domain: ReadonlySet<DomainRight>;
  /** Codes of the array that the vocabulary does not know. They count in the rank rule. */
  readonly other: ReadonlySet<string>;
}

/**
 * Expands the array of GETACCOUNTRIGHTS. A holder of any Domain right is an administrator of the Domain, with or without
 * the marker: some tools leave it out.
 */
export function rightsFromCodes(codes: readonly string[]): Rights {
  const server = new Set<ServerRight>();
  const domain = new Set<DomainRight>();
  const other = new Set<string>();
  for (const code of codes) {
    const serverRight = serverRightOf(code);
    const domainRight = domainRightOf(code);
    if (serverRight) server.add(serverRight);
    if (domainRight) domain.add(domainRight);
    if (!serverRight && !domainRight) other.add(code);
  }
  if (server.has("Master")) for (const right of SERVER_RIGHTS) server.add(right);
  if (server.has("AllDomains")) for (const right of allDomainRights) domain.add(right);
  if (domain.size > 0) domain.add("DomainAdministration");
  return { server, domain, other };
}

export const noRights: Rights = { server: new Set(), domain: new Set(), other: new Set() };

/** One who acts, as far as the console knows. `unknown`: the rights could not be read, so the server decides. */
export interface Actor {
  /** `user@domain`, lower case. */
  readonly account: string;
  readonly rights: Rights | "unknown";
  /** The Domains that a Domain administrator administers; the server's answer to LISTADMINDOMAINS. */
  readonly domains: readonly string[];
  /** The Main Domain, where it is known. */
  readonly mainDomain?: string;
}

export function domainOf(account: string): string {
  const at = account.lastIndexOf("@");
  return at < 0 ? "" : account.slice(at + 1).toLowerCase();
}

export function administers(actor: Actor, domain: string): boolean {
  if (actor.rights === "unknown") return true;
  if (actor.rights.server.has("AllDomains")) return true;
  return actor.rights.domain.size > 0 && actor.domains.includes(domain.toLowerCase());
}

/**
 * The rank rule: the codes that the target holds and the actor does not. Empty means that the actor may act on the
 * target's identity. Domain rights of the actor count only in Domains that the actor administers.
 */
export function missingRank(
  actor: Actor,
  target: { readonly account: string; readonly rights: Rights },
): readonly string[] {
  if (actor.account === target.account.toLowerCase()) return [];
  // Own rights that could not be read count as none: the safe side.
  const { server, domain, other } = actor.rights === "unknown" ? noRights : actor.rights;
  if (server.has("Master")) return [];
  const inDomain = server.has("AllDomains") || actor.domains.includes(domainOf(target.account));
  const missing: string[] = [];
  for (const right of target.rights.server) if (!server.has(right)) missing.push(codeOf(right));
  for (const right of target.rights.domain) if (!inDomain || !domain.has(right)) missing.push(codeOf(right));
  for (const code of target.rights.other) if (!other.has(code)) missing.push(code);
  return missing;
}
