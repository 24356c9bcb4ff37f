import { type AnyInput, type Command, eachParam } from "@/lib/catalogue";
import type { Call } from "./call";
import { Account } from "./state/account";
import { Alias, type Holder } from "./state/holders";
import { MailingList } from "./state/mailing-list";
import { fold, splitAddress } from "./state/names";

function holderOf(call: Call, address: string): Holder | undefined {
  const { name, domain } = splitAddress(address);
  return (domain === undefined ? call.account.domain : call.server.findDomain(domain))?.find(name);
}

function belongsTo(holder: Holder | undefined, account: Account): boolean {
  if (holder instanceof Alias) return holder.account === account;
  if (holder instanceof MailingList)
    return account.domain.find(holder.name) === holder && fold(holder.get("target")) === fold(account.name);
  return holder instanceof Account && holder === account;
}

/**
 * True when the caller owns what the command is about and its owner may use it: the Account, which a command may name by
 * an alias too, or the mailing list.
 */
export function isOwner(command: Command, input: AnyInput, call: Call): boolean {
  if (!command.access.self) return false;
  for (const [name, { kind }] of eachParam(command.params)) {
    if (kind.kind !== "string" || (kind.names !== "account" && kind.names !== "list")) continue;
    const value = input[name];
    return typeof value === "string" && belongsTo(holderOf(call, value), call.account);
  }
  return false;
}
