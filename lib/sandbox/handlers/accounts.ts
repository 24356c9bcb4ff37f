import { Timestamp, type Value } from "@/lib/codec";
import { withStoredPasswords } from "../account-passwords";
import type { Call } from "../call";
import { checkLimit } from "../domain-limit";
import { modifiable } from "../modifiable";
import { Refusal, refuse, STATUS } from "../refusal";
import { accountEntry, accountNamed, placeOf } from "../resolve";
import { checkAdministers } from "../rights";
import { updatedSettings } from "../settings-dictionary";
import { ACCOUNT_TYPES, Account, type AccountType } from "../state/account";
import { moveAccount, removeAccount } from "../state/account-names";
import type { Domain } from "../state/domain";
import { checkObjectName } from "../state/names";
import type { Handlers } from "./handler";

/** Guide, "Account Administration": making, renaming and deleting Accounts, and what the server knows about one. */

const GRADES = new Set<string>(["MultiMailbox", "AGrade", "BGrade", "CGrade"]);

function accountType(name: string): AccountType {
  const type = ACCOUNT_TYPES.find((known) => known.toLowerCase() === name.toLowerCase());
  if (type === undefined) throw refuse(`Account type must be one of ${ACCOUNT_TYPES.join(", ")}`);
  return type;
}

function checkLimits(call: Call, domain: Domain, type: AccountType): void {
  checkLimit(call, domain, "AccountsLimit", domain.count("account"));
  if (type.endsWith("Grade")) checkLimit(call, domain, `${type}Limit`, domain.countOfType(type));
}

function infoOf(account: Account, elements: readonly string[]): Value {
  const info = account.get("info");
  return new Map(elements.flatMap((name) => (info.has(name) ? [[name, info.get(name) ?? ""] as const] : [])));
}

/** Below the directory of the Domain: a directory, or the file of a single-mailbox Account. */
function locationOf(account: Account): string {
  const path = account.get("storage").get("PATH");
  const file = `${account.name}.${account.extension}`;
  return typeof path === "string" ? `${path}.mnt/${file}` : file;
}

export const accountsHandlers = {
  createAccount: ({ accountName, accountType: typeName, storage, legacy, settings }, call) => {
    const { domain, name } = placeOf(call, accountName);
    checkObjectName(name);
    domain.checkFree(name);
    const type = accountType(typeName ?? "MultiMailbox");
    checkLimits(call, domain, type);
    const account = new Account(name, domain, type);
    const given = modifiable(call, "account", settings ?? new Map(), true);
    const first = updatedSettings("account", domain.get("template"), given);
    account.set("settings", withStoredPasswords(call.server, account, first, call.random));
    account.set(
      "info",
      new Map<string, Value>([
        ["Created", new Timestamp(call.now)],
        ["StorageUsed", "0"],
      ]),
    );
    const placed: (readonly [string, Value])[] = storage === undefined ? [] : [["PATH", storage]];
    account.set("storage", new Map([...placed, ...(legacy ? [["LEGACY", "YES"] as const] : [])]));
    domain.add(account);
  },
  renameAccount: ({ oldAccountName, newAccountName, storage }, call) => {
    const account = accountEntry(call, oldAccountName);
    const { domain, name } = placeOf(call, newAccountName);
    // Who may rename in one Domain is not thereby let into another one.
    if (domain !== account.domain) {
      checkAdministers(call, domain);
      checkLimits(call, domain, account.type);
    }
    moveAccount(account, domain, name);
    if (storage !== undefined) account.set("storage", new Map([...account.get("storage"), ["PATH", storage]]));
  },
  deleteAccount: ({ oldAccountName }, call) => {
    const account = accountEntry(call, oldAccountName);
    if (account === call.account) throw new Refusal(STATUS.inUse, "The Account is in use");
    removeAccount(call.server, account);
  },
  setAccountType: ({ accountName, accountType: typeName }, call) => {
    const account = accountEntry(call, accountName);
    const type = accountType(typeName);
    if (!GRADES.has(account.type) || !GRADES.has(type))
      throw refuse("The type of this Account cannot be changed into the requested one");
    if (type !== account.type && type.endsWith("Grade"))
      checkLimit(call, account.domain, `${type}Limit`, account.domain.countOfType(type));
    account.settle();
    account.domain.retype(account, type);
  },
  getAccountInfo: ({ accountName, keyName, keyList }, call) => {
    const account = accountNamed(call, accountName);
    if (keyName !== undefined) return account.get("info").get(keyName) ?? "";
    return infoOf(account, keyList ?? [...account.get("info").keys()]);
  },
  killAccountSessions: ({ accountName }, call) => {
    call.server.endSessions(accountNamed(call, accountName));
  },
  getAccountLocation: ({ accountName }, call) => locationOf(accountNamed(call, accountName)),
  getAccountPresence: ({ accountName }, call) => accountNamed(call, accountName).get("presence"),
} satisfies Partial<Handlers>;
