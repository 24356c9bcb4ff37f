import { refuse } from "../refusal";
import type { Account } from "./account";
import type { Domain } from "./domain";
import { Alias, NamedTask } from "./holders";
import type { MailServer } from "./mail-server";
import { MailingList } from "./mailing-list";
import { checkObjectName, fold } from "./names";
import { endTasksOf } from "./pbx-task";

/** Operations on the names that an Account goes by: its own, its aliases, its telephone numbers. */

const TELNUM = /^\+?[0-9*#]{1,32}$/;

function checkNewAlias(domain: Domain, name: string, owner: Account): void {
  checkObjectName(name);
  const holder = domain.find(name);
  if (holder instanceof Alias && holder.account === owner) return;
  domain.checkFree(name);
}

export function setAliases(account: Account, aliases: readonly string[]): void {
  const { domain } = account;
  if (new Set(aliases.map(fold)).size < aliases.length) throw refuse("The same alias is listed twice");
  for (const alias of aliases) checkNewAlias(domain, alias, account);
  dropAliases(account);
  for (const alias of aliases) domain.add(new Alias(alias, account));
  account.set("aliases", aliases);
}

function dropAliases(account: Account): void {
  for (const alias of account.get("aliases")) {
    const holder = account.domain.find(alias);
    if (holder instanceof Alias) account.domain.remove(holder);
  }
}

export function setTelnums(server: MailServer, account: Account, telnums: readonly string[]): void {
  if (new Set(telnums).size < telnums.length) throw refuse("The same telephone number is listed twice");
  for (const number of telnums) {
    if (!TELNUM.test(number))
      throw refuse("A telephone number can contain digits only, with a plus symbol before them");
    const owner = server.findTelnum(number);
    if (owner !== undefined && owner !== account) throw refuse("This telephone number is already assigned");
  }
  for (const number of account.get("telnums")) account.domain.telnums.delete(number);
  for (const number of telnums) account.domain.telnums.set(number, account);
  account.set("telnums", telnums);
}

/** The mailing lists and Named Tasks that an Account owns. */
export function ownedBy(account: Account): (MailingList | NamedTask)[] {
  const owner = fold(account.name);
  return [...account.domain.objects.values()].filter(
    (object): object is MailingList | NamedTask =>
      (object instanceof MailingList || object instanceof NamedTask) && fold(object.get("target")) === owner,
  );
}

/** Gives an Account another name, in its Domain or in another; its aliases and numbers go with it. */
export function moveAccount(account: Account, domain: Domain, name: string): void {
  checkObjectName(name);
  const aliases = account.get("aliases");
  const owned = ownedBy(account);
  if (domain === account.domain) {
    if (fold(name) !== fold(account.name)) domain.checkFree(name);
  } else {
    if (owned.length > 0) throw refuse("The Account owns Mailing Lists or Named Tasks, which stay in their Domain");
    for (const taken of [name, ...aliases]) domain.checkFree(taken);
  }
  const telnums = account.get("telnums");
  account.settle();
  dropAliases(account);
  account.domain.remove(account);
  for (const number of telnums) account.domain.telnums.delete(number);
  account.domain = domain;
  account.name = name;
  domain.add(account);
  for (const object of owned) object.set("target", name);
  for (const alias of aliases) domain.add(new Alias(alias, account));
  for (const number of telnums) domain.telnums.set(number, account);
}

/** With an Account goes what it owns: its aliases, numbers, mailing lists and Named Tasks. */
export function removeAccount(server: MailServer, account: Account): void {
  server.endSessions(account);
  endTasksOf(server, account.address);
  for (const object of ownedBy(account)) account.domain.remove(object);
  dropAliases(account);
  for (const number of account.get("telnums")) account.domain.telnums.delete(number);
  account.domain.remove(account);
}
