import { Timestamp, type Value, Xml } from "@/lib/codec";
import { EMAIL } from "../data-sets";
import { Random } from "../random";
import type { Account } from "../state/account";

/** What people keep in their Accounts: Mailboxes, files, addresses, contacts, and money for calls. */

const DAY = 86_400_000;

interface Share {
  readonly name: string;
  readonly className?: string;
  /** How much of the used storage is in it. */
  readonly percent: number;
  readonly access?: Readonly<Record<string, string>>;
}

const SHARES: readonly Share[] = [
  { name: "Sent Items", percent: 17 },
  { name: "Drafts", percent: 0.1 },
  { name: "Trash", percent: 6 },
  { name: "Junk", percent: 3 },
  { name: "Archive/2024", percent: 21 },
  { name: "Archive/2025", percent: 14 },
  { name: "Contacts", className: "IPF.Contact", percent: 0.02 },
  { name: "Calendar", className: "IPF.Appointment", percent: 0.1, access: { "anyone@": "lr" } },
  { name: "Tasks", className: "IPF.Task", percent: 0 },
];
const MESSAGE = 48_000;

/** A Mailbox of about this size; most of what came lately has been read. */
function mailbox(size: number, createdAt: number, random: Random, { className = "", access }: Partial<Share> = {}) {
  const messages = Math.ceil(size / MESSAGE);
  const facts: [string, Value][] = [
    ["Class", className],
    ["Created", new Timestamp(createdAt)],
    ["Messages", messages],
    ["Unseen", Math.min(messages, className === "" ? random.below(25) : 0)],
    ["Size", size],
    ["UIDNext", messages + 1 + random.below(messages + 1)],
    ["UIDValidity", Math.floor(createdAt / 1000)],
  ];
  return new Map(access === undefined ? facts : [...facts, ["Access", new Map(Object.entries(access))]]);
}

function fillMailboxes(account: Account, random: Random): void {
  const created = account.get("info").get("Created");
  const createdAt = created instanceof Timestamp && typeof created.at === "number" ? created.at : 0;
  const used = Number(account.get("info").get("StorageUsed") ?? 0);
  const invoices: Share[] = String(account.get("settings").get("ou") ?? "").startsWith("Accounting")
    ? [{ name: "Счета", percent: 9, access: { "#finance": "lrs" } }]
    : [];
  const shares = [...SHARES, ...invoices];
  const sized = shares.map((share) => [share, Math.floor((used * share.percent) / 100)] as const);
  const rest = sized.reduce((left, [, size]) => left - size, used);
  const mailboxes = new Map([["INBOX", mailbox(rest, createdAt, random)]]);
  for (const [share, size] of sized) mailboxes.set(share.name, mailbox(size, createdAt, random, share));
  account.set("mailboxes", mailboxes);
  account.set("mailboxSubscription", ["INBOX", "Sent Items", "Calendar", ...invoices.map(({ name }) => name)]);
}

interface SeedFile {
  readonly path: string;
  readonly text?: string;
  readonly attributes?: string;
}

const FILES: readonly SeedFile[] = [
  { path: "index.html", text: "<html><body><h1>Welcome</h1></body></html>\n" },
  { path: "documents" },
  { path: "documents/price-list.csv", text: "item;price\npallet;12.50\ncrate;4.20\n", attributes: "<tag>prices</tag>" },
  { path: "documents/2025" },
  { path: "documents/2025/minutes.txt", text: "Minutes of the meeting\n\n1. Ship dates\n2. New warehouse\n" },
  { path: "private" },
  { path: "private/notes.txt", text: "call the harbour office before ten\n" },
];

function fillFiles(account: Account, now: number, random: Random): void {
  const encoder = new TextEncoder();
  const files = FILES.map(({ path, text, attributes }) => {
    const at = new Timestamp(now - random.below(300) * DAY);
    const entry = new Map<string, Value>([
      ["STCreated", at],
      ["STModified", at],
    ]);
    if (text !== undefined) entry.set("Data", encoder.encode(text));
    if (attributes !== undefined) entry.set("Attributes", [new Xml(attributes)]).set("MetaModified", at);
    return [path, entry] as const;
  });
  account.set("files", new Map(files));
  account.set("fileSubscription", ["documents/price-list.csv"]);
}

function realNameOf(account: Account): Value {
  return account.get("settings").get("RealName") ?? account.name;
}

function fillAddresses(account: Account, others: readonly Account[], random: Random): void {
  const entries = others.map((other) => {
    const data: [string, Value][] = [
      [EMAIL, other.address],
      ["addressbook.CommonName", realNameOf(other)],
    ];
    return [random.word(12), new Map(data)] as const;
  });
  account.set(
    "dataSets",
    new Map([
      ["RepliedAddresses", new Map(entries)],
      ["Friends", new Map(entries.slice(0, 2))],
    ]),
  );
}

function fillRoster(account: Account, others: readonly Account[], random: Random): void {
  const contacts = others.map((other) => {
    const confirmed = random.below(5) > 0;
    const item: [string, Value][] = [
      ["Inp", "YES"],
      ["Out", confirmed ? "YES" : "Pending"],
      ["RealName", realNameOf(other)],
    ];
    return [other.address.toLowerCase(), new Map(item)] as const;
  });
  account.set("roster", new Map(contacts));
}

/** A prepaid amount for calls and what was made of it. */
function fillBalance(account: Account, now: number, random: Random): void {
  const paid = 500 + random.below(20) * 100;
  const spent = random.below(paid);
  const moment = (daysAgo: number) => new Timestamp(now - daysAgo * DAY);
  const transaction = (amount: number, total: number, daysAgo: number, description: string) =>
    new Map<string, Value>([
      ["balance", ""],
      ["time", moment(daysAgo)],
      ["amount", amount],
      ["total", total],
      ["description", description],
    ]);
  account.set("balances", new Map([["", new Map<string, Value>([["amount", paid - spent]])]]));
  account.set("balanceHistory", [
    transaction(paid, paid, 60, "prepaid calls"),
    transaction(-spent, paid - spent, 12, "calls in the last month"),
  ]);
}

/** The colleagues that somebody knows: some of those around. */
function colleaguesOf(account: Account, all: readonly Account[], random: Random): Account[] {
  const start = random.below(all.length);
  const around = [...all.slice(start), ...all.slice(0, start)].filter((other) => other !== account);
  return around.slice(0, 2 + random.below(5));
}

/** People with a story have everything, of the others every third one has something. */
export function addBelongings(accounts: readonly Account[], storied: number, now: number): void {
  for (const [index, account] of accounts.entries()) {
    // Randomness of its own, so that the company stays the same people whatever they keep.
    const random = new Random(`belongings of ${account.address}`);
    const whole = index < storied;
    const others = colleaguesOf(account, accounts, random);
    const has = () => whole || random.below(3) === 0;
    if (account.type === "MultiMailbox" && has()) fillMailboxes(account, random);
    if (has()) fillFiles(account, now, random);
    if (has()) fillAddresses(account, others, random);
    if (has()) fillRoster(account, others, random);
    if (account.get("telnums").length > 0) fillBalance(account, now, random);
  }
}
