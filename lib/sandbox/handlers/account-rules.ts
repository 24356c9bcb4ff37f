import type { DomainRight } from "@/lib/catalogue";
import { isArray, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import { administersAccount, noRights } from "../rights";
import { effectiveAccountSettings } from "../settings-levels";
import type { Account } from "../state/account";
import type { Handlers } from "./handler";
import { checkRules, updateRule, withoutRule } from "./rule-set";

/** Guide, "Account Administration": mail and signal Rules. */

/** The right over other people's Rules and the setting that limits one's own have the same name. */
type Allowance = Extract<DomainRight, "RulesAllowed" | "SignalRulesAllowed">;

const FILTERING = new Set(
  ["Store in", "Store Encrypted in", "Copy Attachments into", "Discard", "Reject with", "Stop Processing"]
    .concat(["Discard Rules", "Mark", "Add Header", "Tag Subject"])
    .map((action) => action.toLowerCase()),
);

function actionsOf(rules: readonly Value[]): string[] {
  const actions = rules.flatMap((rule) => (isArray(rule) && isArray(rule[3]) ? rule[3] : []));
  return actions.map((action) => String(isArray(action) ? action[0] : action).toLowerCase());
}

/** What owners may put into their own Rules is what their setting says; administrators are not held to it. */
function checkAllowed(call: Call, account: Account, allowance: Allowance, rules: readonly Value[]): void {
  if (administersAccount(call, account, allowance)) return;
  const allowed = String(effectiveAccountSettings(call.server, account).get(allowance) ?? "No").toLowerCase();
  const actions = actionsOf(rules);
  if (allowed === "no") throw noRights();
  if (allowed !== "any" && actions.includes("execute")) throw refuse("Rules of this Account cannot start programs");
  if (allowed === "filter only" && actions.some((action) => !FILTERING.has(action)))
    throw refuse("Rules of this Account can contain filtering actions only");
}

interface SetInput {
  readonly accountName: string;
  readonly newRules: readonly Value[];
}
interface UpdateInput {
  readonly accountName: string;
  readonly newRule?: readonly Value[];
  readonly oldRule?: string;
}

function ruleHandlers(field: "mailRules" | "signalRules", allowance: Allowance) {
  const keep = (call: Call, account: Account, rules: readonly Value[]): undefined => {
    checkAllowed(call, account, allowance, rules);
    account.set(field, rules);
  };
  return {
    get: ({ accountName }: { readonly accountName: string }, call: Call): Value =>
      accountNamed(call, accountName).get(field),
    set: ({ accountName, newRules }: SetInput, call: Call): undefined =>
      keep(call, accountNamed(call, accountName), checkRules(newRules)),
    update: ({ accountName, newRule, oldRule }: UpdateInput, call: Call): undefined => {
      const account = accountNamed(call, accountName);
      const rules = account.get(field);
      return keep(
        call,
        account,
        newRule === undefined ? withoutRule(rules, oldRule ?? "") : updateRule(rules, newRule),
      );
    },
  };
}

const mail = ruleHandlers("mailRules", "RulesAllowed");
const signal = ruleHandlers("signalRules", "SignalRulesAllowed");

export const accountRulesHandlers = {
  getAccountMailRules: mail.get,
  setAccountMailRules: mail.set,
  updateAccountMailRule: mail.update,
  getAccountSignalRules: signal.get,
  setAccountSignalRules: signal.set,
  updateAccountSignalRule: signal.update,
} satisfies Partial<Handlers>;
