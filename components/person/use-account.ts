import { useActor } from "@/components/session/actor-context";
import { missingRank, rightsFromCodes } from "@/lib/access";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountRights } from "@/lib/catalogue/commands/account/rights";
import { getAccountEffectiveSettings } from "@/lib/catalogue/commands/account/settings";
import { useCommand } from "@/lib/query/hooks";
import { factsOf, memoryOf, stateOf } from "./account-facts";
import { infoInput } from "./person-reads";

/** The settings in force and what the server remembers of an Account, each read for itself. */
export function useAccount(account: string) {
  const settings = useCommand(getAccountEffectiveSettings, { accountName: account });
  const info = useCommand(getAccountInfo, infoInput(account));
  const facts = settings.data === undefined ? undefined : factsOf(settings.data);
  const memory = info.data === undefined ? undefined : memoryOf(info.data);
  const state = facts === undefined ? undefined : stateOf(account, facts, memory?.used);
  return { settings, info, facts, memory, state };
}

/** The rank rule as far as the browser knows it: which rights of the Account the person does not hold. */
export function useRank(account: string) {
  const actor = useActor();
  const query = useCommand(getAccountRights, { accountName: account });
  const codes = query.data;
  const isOwn = actor.account === account.toLowerCase();
  const rights = codes === undefined ? undefined : rightsFromCodes(codes);
  const missing = rights === undefined ? undefined : missingRank(actor, { account: account.toLowerCase(), rights });
  // Master and All Domains stand for many rights each: what is named is what the Account was given.
  const given = codes?.filter((code) => missing?.includes(code)) ?? [];
  const lacking = given.length > 0 ? given : missing;
  return { query, rights, isOwn, lacking: isOwn ? [] : lacking };
}
