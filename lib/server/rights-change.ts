import "server-only";
import { type Actor, locksOut } from "@/lib/access";
import type { Plan } from "@/lib/changes";
import { planAccountRights } from "@/lib/changes/plans/account-rights";
import { InputError } from "@/lib/errors";

/** @throws InputError for rights that nobody could take back: the actor's own without the one that changes rights. */
export function planRights(actor: Actor, account: string, seen: readonly string[], rights: readonly string[]): Plan {
  if (locksOut(actor, account, rights))
    throw new InputError("You would lock yourself out: without these rights you cannot give them back to yourself.");
  return planAccountRights(account, seen, rights);
}
