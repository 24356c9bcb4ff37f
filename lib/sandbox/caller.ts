import { type Actor, type Rights, rightsFromCodes, serverRightOf } from "@/lib/access";
import type { Account } from "./state/account";
import type { Domain } from "./state/domain";
import type { MailServer } from "./state/mail-server";
import { fold } from "./state/names";

/** Expanded rights by the array they came from; a changed array is a new one. */
const expanded = new WeakMap<readonly string[], Rights>();

/**
 * The rights an Account really has. Rights of the server count for Accounts of the Main Domain only (Guide, "System
 * Administration"), whatever codes an Account elsewhere was given.
 */
function rightsOf(server: MailServer, account: Account): Rights {
  const codes = account.get("rights");
  if (account.domain !== server.mainDomain) {
    return rightsFromCodes(codes.filter((code) => serverRightOf(code) === undefined));
  }
  const known = expanded.get(codes) ?? rightsFromCodes(codes);
  expanded.set(codes, known);
  return known;
}

/** The Domains whose objects administrators of this Domain may change: itself, and those that name it. */
export function administeredBy(server: MailServer, domain: Domain): Domain[] {
  const all = [...server.allDomains()];
  return all.filter((other) => other === domain || administratorOf(server, other) === domain);
}

/** The Domain that the setting `AdminDomainName` names. */
function administratorOf(server: MailServer, domain: Domain): Domain | undefined {
  const name = domain.get("settings").get("AdminDomainName");
  return typeof name === "string" && name !== "" ? server.findDomain(name) : undefined;
}

export function actorOf(server: MailServer, account: Account): Actor {
  const rights = rightsOf(server, account);
  // Who holds All Domains is asked for no list of Domains.
  const some = rights.domain.size > 0 && !rights.server.has("AllDomains");
  const domains = some ? administeredBy(server, account.domain) : [];
  return {
    account: fold(account.address),
    rights,
    domains: domains.flatMap((domain) => [domain.name, ...domain.get("aliases")]).map(fold),
    mainDomain: server.mainDomain.name,
  };
}
