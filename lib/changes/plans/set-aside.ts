import { catalogue } from "@/lib/catalogue/commands";
import { dictionary, type Value } from "@/lib/codec";
import { type Plan, type Step, step } from "../change";
import type { ServicesKey } from "./account";

/**
 * Setting an Account aside, which the server lacks (design, part 1): nobody uses it, its names are free, nothing is lost,
 * and it is listed as due for purging until somebody purges it or brings it back.
 *
 * What becomes of the names that lead to it:
 * - its own name, its aliases and its telephone numbers are taken off it, so that a successor can have them and mail to
 *   them is refused as to any unknown name. They come back with it, as far as they are still free;
 * - Forwarders, Groups, mailing lists and Router lines hold a name, not an Account: they are objects of others, often of
 *   other Domains, and are left alone. They lead nowhere meanwhile, and to the Account again once it is back;
 * - mailing lists and Named Tasks that it owns follow the Account through both renames, as the server sees to.
 */

export interface ServicesThen {
  readonly key: ServicesKey;
  /** The Account's own value; left out when it inherits. */
  readonly own?: Value;
}

export interface SettingAside {
  /** `user@domain` */
  readonly account: string;
  /** The address that it is given: see `asideAddress`. */
  readonly aside: string;
  readonly services: ServicesThen;
  /** Left out when they stay on it, because it has none or the person may not change them. */
  readonly aliases?: readonly string[];
  readonly telnums?: readonly string[];
}

function servicesStep(accountName: string, key: ServicesKey, value: Value, seen: Value | undefined): Step {
  return step(
    catalogue.updateAccountSettings,
    { accountName, newSettings: dictionary([[key, value]]) },
    dictionary(seen === undefined ? [] : [[key, seen]]),
  );
}

function isNone(value: Value | undefined): boolean {
  return typeof value === "string" && value.toLowerCase() === "none";
}

/**
 * The steps for one Account. The rename is the last: every step before it works on a name that is there, and an Account
 * that nobody can be signed in to is not in use when it is renamed.
 */
export function setAsideSteps({ account, aside, services, aliases = [], telnums = [] }: SettingAside): readonly Step[] {
  const { key, own } = services;
  return [
    servicesStep(account, key, "None", own),
    step(catalogue.killAccountSessions, { accountName: account }),
    ...(aliases.length === 0 ? [] : [step(catalogue.setAccountAliases, { accountName: account, newAliases: [] })]),
    ...(telnums.length === 0 ? [] : [step(catalogue.setAccountTelnums, { accountName: account, newTelnums: [] })]),
    step(catalogue.renameAccount, { oldAccountName: account, newAccountName: aside }),
  ];
}

export function planSetAside(account: SettingAside): Plan {
  return {
    title: { id: "setAsideAccount", values: { from: account.account, to: account.aside } },
    steps: setAsideSteps(account),
  };
}

/** Another day on which it is due. */
export function planKeepAside(aside: string, to: string): Plan {
  return {
    title: { id: "keepAsideAccount", values: { from: aside, to } },
    steps: aside === to ? [] : [step(catalogue.renameAccount, { oldAccountName: aside, newAccountName: to })],
  };
}

/** A list that the Account has now, and all that it is to have. */
interface Names {
  readonly now: readonly string[];
  readonly all: readonly string[];
}

export interface BringingBack {
  readonly aside: string;
  /** The address that it has from then on. */
  readonly account: string;
  /** What it had when it was set aside; nobody may know. */
  readonly services: ServicesThen;
  readonly aliases?: Names;
  readonly telnums?: Names;
}

function differs({ now, all }: Names): boolean {
  return now.length !== all.length || now.some((name, index) => name !== all[index]);
}

/**
 * The name comes first: when somebody has it meanwhile, that is refused and nothing has happened. The services come last,
 * so that mail and people find the Account whole.
 */
export function bringBackSteps({ aside, account, services, aliases, telnums }: BringingBack): readonly Step[] {
  const { key, own } = services;
  const accountName = account;
  return [
    step(catalogue.renameAccount, { oldAccountName: aside, newAccountName: account }),
    ...(aliases !== undefined && differs(aliases)
      ? [step(catalogue.setAccountAliases, { accountName, newAliases: aliases.all }, aliases.now)]
      : []),
    ...(telnums !== undefined && differs(telnums)
      ? [step(catalogue.setAccountTelnums, { accountName, newTelnums: telnums.all }, telnums.now)]
      : []),
    // It was suspended before it was set aside: it comes back so.
    ...(isNone(own) ? [] : [servicesStep(account, key, own ?? "default", "None")]),
  ];
}

export function planBringBack(account: BringingBack): Plan {
  return {
    title: { id: "bringBackAccount", values: { from: account.aside, to: account.account } },
    steps: bringBackSteps(account),
  };
}

/** Deletes Accounts that were set aside: one, or all of a Domain that are due. */
export function planPurge(domain: string, accounts: readonly string[]): Plan {
  const [only = ""] = accounts;
  return {
    title:
      accounts.length === 1
        ? { id: "purgeAccount", values: { account: only } }
        : { id: "purgeAccounts", values: { count: accounts.length, domain } },
    steps: accounts.map((oldAccountName) => step(catalogue.deleteAccount, { oldAccountName })),
  };
}
