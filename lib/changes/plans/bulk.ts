import { catalogue } from "@/lib/catalogue/commands";
import type { Dictionary, Value } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { changedKeys, type Edit, fieldFor, problem } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { isServiceOn, parseServices, SERVICES } from "@/lib/settings/services";
import type { Plan, Step, Title } from "../change";
import type { JobAction, LeftOut } from "../job";
import {
  planDeleteAccount,
  planRenameAccount,
  planResumeAccount,
  planSuspendAccount,
  type ServicesKey,
} from "./account";
import { planSetAside, type SettingAside } from "./set-aside";
import { changesOf, planUpdate } from "./settings";

/** What a job does with one Account of many: its steps, or why it is left as it is. */
export type RowPlan = { readonly steps: readonly Step[] } | { readonly leftOut: LeftOut };

/** Several Accounts by the sentence of their Change. */
export function titleOfJob(action: JobAction, domain: string, count: number): Title {
  switch (action.do) {
    case "settings":
      return { id: "settingsOfAccounts", values: { count, domain } };
    case "suspend":
      return { id: "suspendAccounts", values: { count, domain } };
    case "resume":
      return { id: "resumeAccounts", values: { count, domain } };
    case "setAside":
      return { id: "setAsideAccounts", values: { count, domain } };
    case "move":
      return { id: "moveAccounts", values: { count, domain, to: action.to } };
    case "delete":
      return { id: "deleteAccounts", values: { count, domain } };
    case "revert":
      return { id: "revert", values: { change: action.change } };
    case "given":
      return { id: "command", values: {} };
  }
}

function fromPlan({ steps }: Plan): RowPlan {
  return steps.length === 0 ? { leftOut: "same" } : { steps };
}

function withoutSeen({ steps }: Plan): Plan {
  // What is there was read a moment ago, under the lock: nobody has looked at it and decided.
  return { title: { id: "command", values: {} }, steps: steps.map(({ command, input }) => ({ command, input })) };
}

type Edits = ReadonlyMap<string, Edit>;

/**
 * Looks whether the same settings can be given to many Accounts at all.
 *
 * @throws InputError with a sentence for each field. A password is of one person: it is never set for several.
 */
export function checkEdits(edits: Edits): void {
  const secret = [...edits.keys()].filter((key) => fieldFor(accountSettings, key).secret);
  if (secret.length > 0) {
    const wrong = secret.map((key) => [key, problem("form")] as const);
    throw new InputError("Some values cannot be used.", Object.fromEntries(wrong));
  }
  const result = changedKeys(accountSettings, new Map(), edits);
  if (!result.ok) throw new InputError("Some values cannot be used.", Object.fromEntries(result.problems));
  if (edits.size === 0) throw new InputError("There is nothing to set.");
}

/** @param now the settings that the Account has of its own. */
export function planSettingsOf(accountName: string, edits: Edits, now: Dictionary): RowPlan {
  const changes = changesOf({ schema: accountSettings, seen: now, edits });
  const title = { id: "command", values: {} } as const;
  return fromPlan(withoutSeen(planUpdate(title, catalogue.updateAccountSettings, { accountName }, changes, now)));
}

function isOff(services: Value | undefined): boolean {
  const parsed = services === undefined ? undefined : parseServices(services);
  return parsed !== undefined && SERVICES.every((name) => !isServiceOn(parsed, name));
}

export function planSuspensionOf(account: string, key: ServicesKey, now: Value | undefined): RowPlan {
  return isOff(now) ? { leftOut: "same" } : fromPlan(withoutSeen(planSuspendAccount(account, key, now)));
}

/** @param before what the suspending Change recorded. */
export function planResumptionOf(
  account: string,
  key: ServicesKey,
  now: Value | undefined,
  before: Value | undefined,
): RowPlan {
  return isOff(now) ? fromPlan(withoutSeen(planResumeAccount(account, key, before))) : { leftOut: "notSuspended" };
}

/** Suspended, without the names that lead to it, and renamed. */
export function planSettingAsideOf(setting: SettingAside): RowPlan {
  return fromPlan(withoutSeen(planSetAside(setting)));
}

/** Under the same name, into another Domain. */
export function planMoveOf(account: string, to: string): RowPlan {
  const at = account.lastIndexOf("@");
  const target = `${account.slice(0, at)}@${to}`;
  return target.toLowerCase() === account.toLowerCase()
    ? { leftOut: "same" }
    : fromPlan(planRenameAccount(account, target));
}

export function planDeletionOf(account: string): RowPlan {
  return fromPlan(planDeleteAccount(account));
}
