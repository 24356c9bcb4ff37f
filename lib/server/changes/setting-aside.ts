import "server-only";
import { domainOf, may } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { asideAddress, asideOf, dueAfter, KEPT_DAYS, type Plan } from "@/lib/changes";
import {
  type BringingBack,
  planBringBack,
  planKeepAside,
  planPurge,
  planSetAside,
} from "@/lib/changes/plans/set-aside";
import { isDictionary } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { runCommand } from "../gate";
import { checkRank } from "../rank";
import type { Caller } from "../session";
import { asideRecord } from "./aside-record";
import { servicesOf } from "./suspension";

/** Plans that set Accounts aside, keep them longer, bring them back and purge them, from what the server says of them now. */

function refuse(sentence: string): never {
  throw new InputError(sentence);
}

function checkAside(account: string): void {
  if (asideOf(account) === undefined) refuse(`${account} is not set aside.`);
}

function checkDays(days: number): void {
  if (!Number.isInteger(days) || days < KEPT_DAYS.least || days > KEPT_DAYS.most)
    refuse(`An account is kept for ${KEPT_DAYS.least} to ${KEPT_DAYS.most} days.`);
}

/** The address that an Account gets which is due after so many days, and that nobody has. */
async function freeAddress(caller: Caller, account: string, days: number): Promise<string> {
  const wanted = asideAddress(account, dueAfter(days, Date.now()));
  const name = wanted.slice(0, wanted.lastIndexOf("@"));
  const input = { domainName: domainOf(account), filter: name, limit: 1_000, accounts: true, aliases: true };
  const objects = (await runCommand(caller, catalogue.listDomainObjects, input))[1];
  const names = isDictionary(objects) ? [...objects.keys()].map((other) => other.toLowerCase()) : [];
  // The name that it bears itself is the one it keeps when the day is the same.
  const taken = names.filter((other) => `${other}@${domainOf(account)}` !== account.toLowerCase());
  return asideAddress(account, dueAfter(days, Date.now()), new Set(taken));
}

/** Aliases and numbers are taken off where this person may; otherwise they stay on the Account and go along with it. */
export async function planSettingAside(caller: Caller, account: string, days: number): Promise<Plan> {
  checkDays(days);
  if (asideOf(account) !== undefined) refuse(`${account} is set aside already.`);
  if (account.toLowerCase() === caller.actor.account) refuse("Your own account is not yours to set aside.");
  const input = { accountName: account };
  // The first step alone would be allowed: an account that outranks this person would be left half done.
  await checkRank(caller, catalogue.renameAccount, { oldAccountName: account }, runCommand);
  const { key, explicit } = await servicesOf(caller, account);
  const own = explicit.get(key);
  const mayNot = (command: Parameters<typeof may>[0]) => may(command, caller.actor, input).allowed === false;
  return planSetAside({
    account,
    aside: await freeAddress(caller, account, days),
    services: own === undefined ? { key } : { key, own },
    aliases: mayNot(catalogue.setAccountAliases)
      ? []
      : await runCommand(caller, catalogue.getAccountAliases, { accountName: account }),
    telnums: mayNot(catalogue.setAccountTelnums)
      ? []
      : await runCommand(caller, catalogue.getAccountTelnums, { accountName: account }),
  });
}

/** From now on it is due after so many days. */
export async function planKeepingAside(caller: Caller, account: string, days: number): Promise<Plan> {
  checkDays(days);
  checkAside(account);
  return planKeepAside(account, await freeAddress(caller, account, days));
}

/** What comes back with the name: those that are asked for. */
export interface Wanted {
  /** `user@domain` */
  readonly account: string;
  readonly aliases: readonly string[];
  readonly telnums: readonly string[];
}

function namesFor(now: readonly string[], before: readonly string[], wanted: readonly string[]) {
  const more = before.filter((name) => wanted.includes(name) && !now.includes(name));
  return { now, all: [...now, ...more] };
}

/** Only what the record holds comes back: a browser chooses among that, and adds nothing. */
export async function planBringingBack(caller: Caller, aside: string, wanted: Wanted): Promise<Plan> {
  checkAside(aside);
  const input = { accountName: aside };
  const { key } = await servicesOf(caller, aside);
  const known = await asideRecord(caller, aside);
  const names: Partial<Pick<BringingBack, "aliases" | "telnums">> =
    known === undefined
      ? {}
      : {
          aliases: namesFor(
            await runCommand(caller, catalogue.getAccountAliases, input),
            known.aliases,
            wanted.aliases,
          ),
          telnums: namesFor(
            await runCommand(caller, catalogue.getAccountTelnums, input),
            known.telnums,
            wanted.telnums,
          ),
        };
  return planBringBack({ aside, account: wanted.account, services: known?.services ?? { key }, ...names });
}

/** As many Accounts as one Change may delete; more is a job. */
const MOST_PURGED = 100;

export function planPurging(domain: string, accounts: readonly string[]): Plan {
  if (accounts.length === 0 || accounts.length > MOST_PURGED) refuse(`Purge up to ${MOST_PURGED} accounts at once.`);
  for (const account of accounts) {
    checkAside(account);
    if (domainOf(account) !== domain.toLowerCase()) refuse(`${account} is not in ${domain}.`);
  }
  return planPurge(domain, accounts);
}
