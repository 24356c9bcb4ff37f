import type { AnyInput, Command, Input } from "@/lib/catalogue";
import type { Value } from "@/lib/codec";

/**
 * A Change is the only way in which anything on the mail server is altered: a title, and an ordered list of steps, each one
 * catalogue command with its input (design, "One idea"). Everything in this folder is pure; sending is lib/server/changes.
 */
export interface Plan {
  readonly title: Title;
  readonly steps: readonly Step[];
  /** The number of the Change that this one takes back. */
  readonly reverts?: number;
}

export interface Step {
  readonly command: Command;
  readonly input: AnyInput;
  /**
   * What the person saw of that which this step replaces: for an update the explicit values of the touched keys (a key that
   * was inherited is absent), for a replacement the whole old value. When it is something else now, that is a conflict.
   */
  readonly seen?: Value;
  /** The setting that this step writes where the command does not name it: passwords have a command of their own. */
  readonly setting?: { readonly schema: string; readonly key: string };
}

/** The sentence that names a Change, by message id, so that everybody reads it in their own language. */
export interface Title {
  readonly id: TitleId;
  readonly values: Readonly<Record<string, string | number>>;
}

export const TITLE_IDS = [
  "createDomain",
  "renameDomain",
  "deleteDomain",
  "suspendDomain",
  "resumeDomain",
  "domainAliases",
  "domainSettings",
  "accountDefaults",
  "accountTemplate",
  "serviceClass",
  "createServiceClass",
  "deleteServiceClass",
  "resetDomainStatistics",
  "createStorage",
  "insertDirectoryRecords",
  "deleteDirectoryRecords",
  "postAlert",
  "replaceAlert",
  "removeAlert",
  "removeAlerts",
  "unblockAddress",
  "createAccount",
  "renameAccount",
  "moveAccount",
  "deleteAccount",
  "suspendAccount",
  "resumeAccount",
  "setAsideAccount",
  "keepAsideAccount",
  "bringBackAccount",
  "purgeAccount",
  "purgeAccounts",
  "accountSettings",
  "accountPrefs",
  "domainPrefs",
  "accountAliases",
  "addTelnum",
  "removeTelnum",
  "popTelnum",
  "moveTelnum",
  "accountRights",
  "accountAcl",
  "setAppPassword",
  "removeAppPassword",
  "resetAccountStat",
  "resetAccountCounter",
  "resetPassword",
  "resetPasswordEndSessions",
  "endSessions",
  "endSession",
  "settingsOfAccounts",
  "suspendAccounts",
  "resumeAccounts",
  "setAsideAccounts",
  "moveAccounts",
  "deleteAccounts",
  "revert",
  "command",
  "commands",
] as const;
export type TitleId = (typeof TITLE_IDS)[number];

export function isTitleId(text: string): text is TitleId {
  return TITLE_IDS.some((id) => id === text);
}

/** Makes a step whose input the compiler checks against the command. */
export function step<C extends Command>(command: C, input: Input<C>, seen?: Value): Step {
  return { command, input, ...(seen === undefined ? {} : { seen }) };
}
