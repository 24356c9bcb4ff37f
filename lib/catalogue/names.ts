import type { Access } from "./command";
import { keyed, optional, type Param, string } from "./params";
import type { DomainRight, ServerRight } from "./rights";

/** Parameters and access rules that many commands share, so that each is worded once. */

export function accountName(help = "An existing Account; may carry @domain."): Param<string, false> {
  return string({ names: "account", domainPart: true, help });
}

/** An Account name where `*` stands for the signed-in Account. */
export function accountOrSelf(
  help = "An existing Account; may carry @domain. * is the signed-in Account.",
): Param<string, false> {
  return string({ names: "account", domainPart: true, star: true, help });
}

export function domainName(help = "An existing Domain."): Param<string, false> {
  return string({ names: "domain", help });
}

/** A Domain that may be left out. */
export const ownDomain = optional(domainName("An existing Domain; left out, the administrator's own."));

/** A directory that holds the data of Domains or Accounts. */
export function storagePath(help: string): Param<string, false> {
  return keyed("PATH", string({ help }));
}

/** The Account in whose name a command runs; its own rights then decide. */
export function actingFor(help: string) {
  return optional(keyed("AUTH", accountName(help)));
}

/** Administrators of the server who hold All Domains, and nobody else. */
export const systemAdministrators: Access = { server: ["AllDomains"], domain: [], systemOnly: true };

/** All Domains, or an administrator of the Domain who holds these rights (none given: any administrator of it). */
export function domainAdministrators(...rights: DomainRight[]): Access {
  return { server: ["AllDomains"], domain: rights.length === 0 ? ["DomainAdministration"] : rights };
}

/** {@link domainAdministrators}, or the owner of the object. */
export function ownerOr(...rights: DomainRight[]): Access {
  return { ...domainAdministrators(...rights), self: true };
}

/** Holders of one of these rights of the server. */
export function serverAdministrators(...rights: ServerRight[]): Access {
  return { server: rights, domain: [] };
}

/** The Guide names no right; these are taken for granted. None given: everybody who is signed in. */
export function assumed(...rights: ServerRight[]): Access {
  return { server: [], domain: [], assumed: rights };
}

export const everybody = assumed();
