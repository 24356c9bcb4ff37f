import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { listMailboxes } from "../list-mailboxes";
import { ActingFor } from "../mailbox-rights";
import {
  accessOf,
  checkMailboxName,
  checkNewMailbox,
  freeStorage,
  INBOX,
  isInside,
  keepMailboxes,
  mailboxExists,
  mailboxesOf,
  mailboxName,
  mailboxNamed,
  newMailbox,
  outerName,
} from "../mailboxes";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Handlers } from "./handler";

/** Guide, "Mailbox Administration": making, deleting, renaming and listing Mailboxes. */

/** The Mailbox of this name, where there is one, and with MAILBOXES everything inside it. */
function chosen(mailboxes: Dictionary, name: string, scope: "MAILBOX" | "MAILBOXES"): string[] {
  const names = [...mailboxes.keys()].filter(
    (other) => other === name || (scope === "MAILBOXES" && isInside(other, name)),
  );
  if (scope === "MAILBOX") mailboxNamed(mailboxes, name);
  else if (names.length === 0) throw refuse("Mailbox with this name does not exist");
  return names;
}

/** The Mailboxes after a renaming. INBOX cannot go away: an empty one takes its place, as IMAP has it. */
function renamed(mailboxes: Dictionary, names: readonly string[], from: string, to: string, now: number) {
  const moved = new Set(names);
  const left = new Map([...mailboxes].filter(([name]) => !moved.has(name)));
  for (const name of names) {
    const target = to + name.slice(from.length);
    if (isDictionary(left.get(target))) throw mailboxExists();
    left.set(target, mailboxes.get(name) ?? []);
  }
  if (!moved.has(INBOX)) return left;
  return new Map<string, Value>([[INBOX, newMailbox(now, "", accessOf(mailboxes.get(INBOX)))], ...left]);
}

export const mailboxHandlers = {
  listMailboxes: ({ accountName, filter, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    return listMailboxes(mailboxesOf(account), filter ?? "*", new ActingFor(call, account, authAccountName));
  },
  createMailbox: ({ accountName, mailboxName: given, mailboxClass, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const mailboxes = mailboxesOf(account);
    const acting = new ActingFor(call, account, authAccountName);
    // A slash at the end asks for a mailbox folder alone, as it does in IMAP.
    const isFolder = given.endsWith("/");
    const name = mailboxName(isFolder ? given.slice(0, -1) : given);
    checkMailboxName(name);
    acting.checkCreate(mailboxes, name);
    if (isFolder && [...mailboxes.keys()].some((other) => other === name || isInside(other, name)))
      throw mailboxExists();
    checkNewMailbox(call, account, mailboxes, name);
    const access = accessOf(mailboxes.get(outerName(name) ?? ""));
    mailboxes.set(name, isFolder ? [] : newMailbox(call.now, mailboxClass ?? "", access));
    keepMailboxes(account, mailboxes);
  },
  deleteMailbox: ({ accountName, scope, mailboxName: given, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const mailboxes = mailboxesOf(account);
    const acting = new ActingFor(call, account, authAccountName);
    const names = chosen(mailboxes, mailboxName(given), scope);
    if (names.includes(INBOX)) throw refuse("The INBOX Mailbox cannot be deleted");
    for (const name of names) acting.checkDelete(mailboxes, name);
    freeStorage(
      account,
      names.map((name) => mailboxes.get(name)).filter((mailbox) => isDictionary(mailbox)),
    );
    for (const name of names) mailboxes.delete(name);
    keepMailboxes(account, mailboxes);
  },
  renameMailbox: ({ accountName, scope, mailboxName: given, newMailboxName, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const mailboxes = mailboxesOf(account);
    const acting = new ActingFor(call, account, authAccountName);
    const from = mailboxName(given);
    const to = mailboxName(newMailboxName);
    const names = chosen(mailboxes, from, scope);
    checkMailboxName(to);
    if (from === to || (scope === "MAILBOXES" && isInside(to, from))) throw mailboxExists();
    for (const name of names) acting.checkDelete(mailboxes, name);
    acting.checkCreate(mailboxes, to);
    keepMailboxes(account, renamed(mailboxes, names, from, to, call.now));
  },
  getMailboxInfo: ({ accountName, mailboxName: given, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const mailbox = mailboxNamed(mailboxesOf(account), given);
    new ActingFor(call, account, authAccountName).check(accessOf(mailbox), "r");
    return mailbox;
  },
} satisfies Partial<Handlers>;
