import type { Call } from "./call";
import { Refusal, refuse, STATUS } from "./refusal";
import { Account } from "./state/account";
import type { Domain } from "./state/domain";
import { Alias } from "./state/holders";
import { splitAddress } from "./state/names";

/** From the names of a command line to the objects of the server. A name without a Domain is in the caller's own. */

export function domainNamed(call: Call, name: string | undefined): Domain {
  if (name === undefined || name === "*") return call.account.domain;
  const domain = call.server.findDomain(name);
  if (domain === undefined) throw new Refusal(STATUS.noDomain, "Domain with this name does not exist");
  return domain;
}

export interface Place {
  readonly domain: Domain;
  readonly name: string;
}

export function placeOf(call: Call, address: string): Place {
  const { name, domain } = splitAddress(address);
  return { name, domain: domainNamed(call, domain) };
}

function noAccount(): Refusal {
  return new Refusal(STATUS.noAccount, "Account with this name does not exist");
}

/** The Account of exactly this name: an alias is not enough where the Account itself is renamed or removed. */
export function accountEntry(call: Call, address: string): Account {
  const { domain, name } = placeOf(call, address);
  const holder = domain.find(name);
  if (!(holder instanceof Account)) throw noAccount();
  return holder;
}

/**
 * Opens an Account by its name or one of its aliases; `*` is the caller's own. No Account of a suspended Domain can be
 * opened (Guide, SUSPENDDOMAIN).
 */
export function accountNamed(call: Call, address: string): Account {
  if (address === "*") return call.account;
  const { domain, name } = placeOf(call, address);
  const holder = domain.find(name);
  const account = holder instanceof Alias ? holder.account : holder;
  if (!(account instanceof Account)) throw noAccount();
  if (domain.suspended) throw refuse("The Domain of this Account is suspended");
  return account;
}
