import type { Dictionary, Value } from "@/lib/codec";
import { isStored, matchesPassword, recoverPassword, storePassword } from "./passwords";
import type { Random } from "./random";
import { effectiveAccountSettings } from "./settings-levels";
import type { Account } from "./state/account";
import type { MailServer } from "./state/mail-server";

/** The settings that hold a password: the CommuniGate Password and the alternative ones of METHOD. */
export const PASSWORD_KEYS = { "": "Password", SIP: "SIPPassword", RADIUS: "RADIUSPassword" } as const;

function text(settings: Dictionary, key: string): string {
  const value = settings.get(key);
  return typeof value === "string" ? value : "";
}

export function isOn(settings: Dictionary, key: string): boolean {
  return text(settings, key).toUpperCase() !== "NO";
}

/**
 * New settings as they are kept: every password in them in the encryption that these settings make effective. An empty
 * password is none: nobody signs in with it.
 */
export function withStoredPasswords(
  server: MailServer,
  account: Account,
  settings: Dictionary,
  random: Random,
): Map<string, Value> {
  const kept = new Map(settings);
  const encryption = text(effectiveAccountSettings(server, account, settings), "PasswordEncryption");
  const old = account.get("settings");
  for (const key of Object.values(PASSWORD_KEYS)) {
    const password = settings.get(key);
    if (password === undefined || password === old.get(key)) continue;
    const plain = typeof password === "string" ? password : String(password);
    if (plain === "") kept.delete(key);
    else if (!isStored(plain)) kept.set(key, storePassword(plain, encryption, random));
  }
  return kept;
}

export function encryptionOf(server: MailServer, account: Account): string {
  return text(effectiveAccountSettings(server, account), "PasswordEncryption");
}

/** Every password in its stored form that lets a person into the Account. */
function accepted(server: MailServer, account: Account): string[] {
  const settings = account.get("settings");
  const main = isOn(effectiveAccountSettings(server, account), "UseAppPassword") ? [settings.get("Password")] : [];
  return [...main, ...account.get("appPasswords").values()].filter(
    (stored): stored is string => typeof stored === "string" && stored !== "",
  );
}

export function isPasswordOf(server: MailServer, account: Account, password: string): boolean {
  // Every one is looked at, so that the time does not tell which of them it was.
  return accepted(server, account).filter((stored) => matchesPassword(stored, password)).length > 0;
}

/** The passwords in clear that a challenge can be checked against; one-way forms have none. */
export function recoverablePasswords(server: MailServer, account: Account): string[] {
  return accepted(server, account).flatMap((stored) => recoverPassword(stored) ?? []);
}
