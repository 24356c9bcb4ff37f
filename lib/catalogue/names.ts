import type { Access } from "./command";
import { type Param, string } from "./params";
import type { DomainRight } from "./rights";

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
