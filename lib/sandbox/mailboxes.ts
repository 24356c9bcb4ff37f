import { type Dictionary, isDictionary, Timestamp, type Value } from "@/lib/codec";
import type { Call } from "./call";
import { Refusal, refuse, STATUS } from "./refusal";
import { effectiveAccountSettings } from "./settings-levels";
import type { Account } from "./state/account";

/**
 * The Mailboxes of an Account (Guide, "Mailbox Administration"). One is a dictionary of facts under its name; the slash
 * parts the levels. A level without a Mailbox of its own is a mailbox folder: it follows from the names inside it, or it
 * was made as such, and is then kept as an empty array.
 *
 * The keys of the facts are printed nowhere in the guide: `Class`, `Messages`, `Size` and `Access` are those that public
 * scripts for the server read, the others are what IMAP calls the same.
 */
export type Mailbox = Dictionary;

export const INBOX = "INBOX";
const LONGEST = 255;
/** Account types that are one file or directory of messages, and so have no other Mailbox. */
const SINGLE_MAILBOX = new Set(["TextMailbox", "MailDirMailbox", "SlicedMailbox"]);

/** INBOX is the same in any case, other names are as they are written. */
export function mailboxName(name: string): string {
  return name.replace(/^inbox(?=\/|$)/i, INBOX);
}

export function checkMailboxName(name: string): void {
  const wrong = name === "" || name.length > LONGEST || name.startsWith("~") || /[*%\p{Cc}]/u.test(name);
  if (wrong || name.split("/").includes("")) throw refuse("The Mailbox name is not correct");
}

/** What a new Mailbox is; `access` is a copy of what the one around it has. */
export function newMailbox(now: number, className: string, access: Dictionary): Mailbox {
  const facts: [string, Value][] = [
    ["Class", className],
    ["Created", new Timestamp(now)],
    ["Messages", 0],
    ["Unseen", 0],
    ["Size", 0],
    ["UIDNext", 1],
    ["UIDValidity", Math.floor(now / 1000)],
  ];
  return new Map(access.size === 0 ? facts : [...facts, ["Access", access]]);
}

/** The INBOX that every Account has: until somebody divides it up, all the mail of the Account is in it. */
function inborn(account: Account): Mailbox {
  const info = account.get("info");
  const created = info.get("Created");
  const size = Number(info.get("StorageUsed") ?? 0);
  const messages = Math.ceil(size / 48_000);
  const at = created instanceof Timestamp && typeof created.at === "number" ? created.at : account.domain.createdAt;
  return new Map<string, Value>([
    ...newMailbox(at, "", new Map()),
    ["Messages", messages],
    ["Unseen", messages % 17],
    ["Size", size],
    ["UIDNext", messages + 1],
  ]);
}

/** Mailboxes and folders by name. The Map is the caller's to change and to give to {@link keepMailboxes}. */
export function mailboxesOf(account: Account): Map<string, Value> {
  const kept = account.get("mailboxes");
  return new Map(kept.has(INBOX) ? kept : [[INBOX, inborn(account)], ...kept]);
}

export function keepMailboxes(account: Account, mailboxes: Dictionary): void {
  account.set("mailboxes", mailboxes);
}

export function mailboxNamed(mailboxes: Dictionary, name: string): Mailbox {
  const mailbox = mailboxes.get(mailboxName(name));
  if (!isDictionary(mailbox)) throw refuse("Mailbox with this name does not exist");
  return mailbox;
}

export function accessOf(mailbox: Value | undefined): Dictionary {
  const access = isDictionary(mailbox) ? mailbox.get("Access") : undefined;
  return isDictionary(access) ? access : new Map();
}

/** The name around a name, or nothing at the top. */
export function outerName(name: string): string | undefined {
  const at = name.lastIndexOf("/");
  return at < 0 ? undefined : name.slice(0, at);
}

export function isInside(name: string, outer: string): boolean {
  return name.startsWith(`${outer}/`);
}

/** A name for a new Mailbox: correct, free, and within what the Account may have. */
export function checkNewMailbox(call: Call, account: Account, mailboxes: Dictionary, name: string): void {
  checkMailboxName(name);
  if (isDictionary(mailboxes.get(name))) throw mailboxExists();
  if (SINGLE_MAILBOX.has(account.type)) throw refuse("An Account of this type has one Mailbox only");
  const limit = Number(effectiveAccountSettings(call.server, account).get("MaxMailboxes") ?? -1);
  const have = [...mailboxes.values()].filter(isDictionary).length;
  if (limit >= 0 && have >= limit) throw refuse(`The Account has reached its limit (MaxMailboxes is ${limit})`);
}

export function mailboxExists(): Refusal {
  return new Refusal(STATUS.mailboxExists, "Mailbox with this name already exists");
}

/** Takes the space of removed messages off what the Account uses. */
export function freeStorage(account: Account, removed: readonly Mailbox[]): void {
  const bytes = removed.reduce((sum, mailbox) => sum + Number(mailbox.get("Size") ?? 0), 0);
  const info = account.get("info");
  if (bytes === 0) return;
  const left = Math.max(0, Number(info.get("StorageUsed") ?? 0) - bytes);
  account.set("info", new Map([...info, ["StorageUsed", String(left)]]));
}
