import { setAccountRights } from "@/lib/catalogue/commands/access-rights";
import { may } from "./may";
import { type Actor, rightsFromCodes } from "./rights";

/** Would these rights of their own keep somebody from changing rights, their own included, who may do so now? */
export function locksOut(actor: Actor, account: string, codes: readonly string[]): boolean {
  if (actor.account !== account.toLowerCase()) return false;
  const input = { accountName: actor.account, newRights: codes };
  const isAllowed = (one: Actor) => may(setAccountRights, one, input).allowed === true;
  return isAllowed(actor) && !isAllowed({ ...actor, rights: rightsFromCodes(codes) });
}
