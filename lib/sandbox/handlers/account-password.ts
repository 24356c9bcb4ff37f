import type { Dictionary } from "@/lib/codec";
import { encryptionOf, isOn, isPasswordOf, PASSWORD_KEYS } from "../account-passwords";
import type { Call } from "../call";
import { storePassword, weakness } from "../passwords";
import { Refusal, refuse, STATUS } from "../refusal";
import { accountNamed } from "../resolve";
import { effectiveAccountSettings } from "../settings-levels";
import type { Account } from "../state/account";
import { fold, splitAddress } from "../state/names";
import type { Handlers } from "./handler";

/** Guide, "Account Administration": passwords and identities. */

/** The guide calls the setting CanModifyPassword, recorded data PWDAllowed: whichever is there. */
function mayModify(settings: Dictionary): boolean {
  return isOn(settings, settings.has("CanModifyPassword") ? "CanModifyPassword" : "PWDAllowed");
}

function checkRules(call: Call, account: Account, password: string): void {
  const settings = effectiveAccountSettings(call.server, account);
  if (!mayModify(settings)) throw refuse("Password modification is not allowed for this Account");
  const complexity = settings.get("PasswordComplexity");
  const wrong = weakness(password, typeof complexity === "string" ? complexity : "");
  if (wrong !== undefined) throw refuse(wrong);
}

function setAppPassword(account: Account, tag: string, stored: string | undefined): void {
  const passwords = new Map(account.get("appPasswords"));
  if (stored === undefined) passwords.delete(tag);
  else passwords.set(tag, stored);
  account.set("appPasswords", passwords);
}

function setMainPassword(account: Account, key: string, stored: string | undefined): void {
  const settings = new Map(account.get("settings"));
  if (stored === undefined) settings.delete(key);
  else settings.set(key, stored);
  account.set("settings", settings);
}

function passwordKey(method: string | undefined): string {
  const name = method?.toUpperCase();
  return name === "SIP" || name === "RADIUS" ? PASSWORD_KEYS[name] : PASSWORD_KEYS[""];
}

/** The addresses that an Account may write in From: each of its names in each name of its Domain. */
function isOwnAddress(account: Account, address: string): boolean {
  const { name, domain = "" } = splitAddress(address);
  const names = [account.name, ...account.get("aliases")].map(fold);
  const domains = [account.domain.name, ...account.domain.get("aliases")].map(fold);
  return names.includes(fold(name)) && domains.includes(fold(domain));
}

export const accountPasswordHandlers = {
  setAccountPassword: ({ accountName, newPassword, method, tag, check }, call) => {
    const account = accountNamed(call, accountName);
    const removal = newPassword === "" && tag !== undefined;
    if (!removal && (check || account === call.account)) checkRules(call, account, newPassword);
    const stored =
      newPassword === "" ? undefined : storePassword(newPassword, encryptionOf(call.server, account), call.random);
    if (tag === undefined) setMainPassword(account, passwordKey(method), stored);
    else setAppPassword(account, tag, stored);
  },
  verifyAccountPassword: ({ accountName, password }, call) => {
    if (!isPasswordOf(call.server, accountNamed(call, accountName), password))
      throw new Refusal(STATUS.wrongPassword, "The password is not correct");
  },
  verifyAccountIdentity: ({ accountName, identity }, call) => {
    const address = /<([^<>]*)>\s*$/.exec(identity)?.[1] ?? identity.trim();
    if (!isOwnAddress(accountNamed(call, accountName), address))
      throw refuse("The Account is not allowed to use this From address");
  },
} satisfies Partial<Handlers>;
