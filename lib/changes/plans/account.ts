import type { Input } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, dictionary, type Value } from "@/lib/codec";
import { type Plan, step } from "../change";

/** Changes of Accounts (Guide, "Account Administration"). Every Account is named `user@domain`. */

export interface NewAccount {
  readonly accountName: string;
  readonly accountType?: NonNullable<Input<typeof catalogue.createAccount>["accountType"]>;
  readonly storage?: string;
  readonly legacy: boolean;
  readonly settings: Dictionary;
  readonly aliases: readonly string[];
}

export function planCreateAccount(account: NewAccount): Plan {
  const { accountName, accountType, storage, legacy, settings, aliases } = account;
  const create = step(catalogue.createAccount, {
    accountName,
    ...(accountType === undefined ? {} : { accountType }),
    ...(storage === undefined ? {} : { storage }),
    ...(legacy ? { legacy } : {}),
    ...(settings.size === 0 ? {} : { settings }),
  });
  const more = aliases.length === 0 ? [] : [step(catalogue.setAccountAliases, { accountName, newAliases: aliases })];
  return { title: { id: "createAccount", values: { account: accountName } }, steps: [create, ...more] };
}

function domainPart(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/**
 * A new name in the same Domain, or a move to another one.
 *
 * @param aliases all aliases from then on, for an Account that keeps its old name as one of them.
 */
export function planRenameAccount(oldAccountName: string, newAccountName: string, aliases?: readonly string[]): Plan {
  const id = domainPart(oldAccountName) === domainPart(newAccountName) ? "renameAccount" : "moveAccount";
  const rename = step(catalogue.renameAccount, { oldAccountName, newAccountName });
  const keep =
    aliases === undefined
      ? []
      : [step(catalogue.setAccountAliases, { accountName: newAccountName, newAliases: aliases })];
  return { title: { id, values: { from: oldAccountName, to: newAccountName } }, steps: [rename, ...keep] };
}

export function planDeleteAccount(account: string): Plan {
  return {
    title: { id: "deleteAccount", values: { account } },
    steps: [step(catalogue.deleteAccount, { oldAccountName: account })],
  };
}

/** Enabled Services are called `AccessMode` by the guide and `AccessModes` by servers seen: the key that is there is used. */
export type ServicesKey = "AccessMode" | "AccessModes";

/** The server has no command that suspends an Account: all its services are switched off. */
export function planSuspendAccount(account: string, key: ServicesKey, now: Value | undefined): Plan {
  const seen = dictionary(now === undefined ? [] : [[key, now]]);
  return {
    title: { id: "suspendAccount", values: { account } },
    steps: [
      step(catalogue.updateAccountSettings, { accountName: account, newSettings: dictionary([[key, "None"]]) }, seen),
    ],
  };
}

/** @param before what the suspending Change recorded; nothing when the services were inherited, or nobody knows. */
export function planResumeAccount(account: string, key: ServicesKey, before: Value | undefined): Plan {
  const newSettings = dictionary([[key, before ?? "default"]]);
  return {
    title: { id: "resumeAccount", values: { account } },
    steps: [step(catalogue.updateAccountSettings, { accountName: account, newSettings }, dictionary([[key, "None"]]))],
  };
}

export interface PasswordReset {
  readonly account: string;
  readonly password: string;
  /** Phones and web tabs stay signed in with the old password otherwise. */
  readonly endSessions: boolean;
  /** Let the server hold the password against its size and complexity rules. */
  readonly check: boolean;
}

export function planResetPassword({ account, password, endSessions, check }: PasswordReset): Plan {
  const set = step(catalogue.setAccountPassword, {
    accountName: account,
    newPassword: password,
    ...(check ? { check } : {}),
  });
  const end = endSessions ? [step(catalogue.killAccountSessions, { accountName: account })] : [];
  return {
    title: { id: endSessions ? "resetPasswordEndSessions" : "resetPassword", values: { account } },
    steps: [set, ...end],
  };
}

export function planEndSessions(account: string): Plan {
  return {
    title: { id: "endSessions", values: { account } },
    steps: [step(catalogue.killAccountSessions, { accountName: account })],
  };
}

export function planEndSession(account: string, sessionID: string): Plan {
  return {
    title: { id: "endSession", values: { account } },
    steps: [step(catalogue.killSession, { sessionID, domainName: domainPart(account) })],
  };
}

type Counter = NonNullable<Input<typeof catalogue.resetAccountStat>["keyName"]>;

/** @param key the one counter; left out, all of them, and the time of the reset is remembered. */
export function planResetAccountStatistics(account: string, key?: Counter): Plan {
  if (key === undefined)
    return {
      title: { id: "resetAccountStat", values: { account } },
      steps: [step(catalogue.resetAccountStat, { accountName: account })],
    };
  return {
    title: { id: "resetAccountCounter", values: { account, key } },
    steps: [step(catalogue.resetAccountStat, { accountName: account, keyName: key })],
  };
}
