import { type Dictionary, decode, isDictionary } from "@/lib/codec";
import type { Domain } from "./domain";
import { arrayField, dictionaryField, type FieldOf, Fields, stringsField, valueField } from "./fields";
import { generatedFields } from "./generated";

export const ACCOUNT_TYPES = [
  "MultiMailbox",
  "TextMailbox",
  "MailDirMailbox",
  "SlicedMailbox",
  "AGrade",
  "BGrade",
  "CGrade",
] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

/** What listings show for an Account: the extension of its file or directory. */
const EXTENSION: Readonly<Record<AccountType, string>> = {
  MultiMailbox: "macnt",
  TextMailbox: "mbox",
  MailDirMailbox: "mdir",
  SlicedMailbox: "mslc",
  AGrade: "macnt",
  BGrade: "macnt",
  CGrade: "macnt",
};

export const accountFields = {
  settings: dictionaryField,
  prefs: dictionaryField,
  info: dictionaryField,
  /** Counters of GETACCOUNTSTAT. */
  statistics: dictionaryField,
  rights: stringsField,
  aliases: stringsField,
  telnums: stringsField,
  mailRules: arrayField,
  signalRules: arrayField,
  rpops: dictionaryField,
  rimaps: dictionaryField,
  rsips: dictionaryField,
  scheduledTasks: dictionaryField,
  acl: dictionaryField,
  alerts: dictionaryField,
  presence: valueField,
  /** Mailbox names to their facts; INBOX follows from the rest while nobody has touched it. */
  mailboxes: dictionaryField,
  mailboxSubscription: stringsField,
  mailboxAliases: dictionaryField,
  /** The File Storage: paths to files with their data, and to directories. */
  files: dictionaryField,
  fileSubscription: stringsField,
  /** Data set names to their entries. */
  dataSets: dictionaryField,
  /** Contacts by their addresses. */
  roster: dictionaryField,
  balances: dictionaryField,
  balanceHistory: arrayField,
  /** Application-specific passwords in their stored form, by tag. */
  appPasswords: dictionaryField,
  /** LEGACY and PATH of the creation. */
  storage: dictionaryField,
};
export type AccountField = keyof typeof accountFields;

/** What an Account holds beside its name and type: its fields, or their text while it rests. */
export type Held = Dictionary | string;

/** A longer text takes too long to be read for every question. */
const LONGEST_AT_REST = 2048;

/**
 * One Account. A Domain may hold a million of them. Everything beside name and type is made when it is first written;
 * what was read from disk, and what nobody has used for a while, is kept as the text that it is on disk, a fifth of the
 * size of its values.
 */
export class Account {
  name: string;
  domain: Domain;
  type: AccountType;
  /** Made by the number (`--accounts`) and not changed since: its fields follow from its name. */
  readonly #generated: boolean;
  #held: Fields<typeof accountFields> | string | undefined;
  /** Used since the last time that it could have been put to rest. */
  #wasUsed = false;

  constructor(name: string, domain: Domain, type: AccountType, generated = false) {
    this.name = name;
    this.domain = domain;
    this.type = type;
    this.#generated = generated;
  }

  get address(): string {
    return `${this.name}@${this.domain.name}`;
  }

  get extension(): string {
    return EXTENSION[this.type];
  }

  /** True while nothing beyond its name needs to be kept. */
  get isPristine(): boolean {
    return this.#generated && this.#held === undefined && this.type === "MultiMailbox";
  }

  get<K extends AccountField>(field: K): FieldOf<(typeof accountFields)[K]> {
    this.#wasUsed = true;
    return this.#fields().get(field);
  }

  set<K extends AccountField>(field: K, value: FieldOf<(typeof accountFields)[K]>): void {
    this.settle();
    this.#fields().set(field, value);
  }

  /** Detaches what the Account holds from its name, before the name changes. */
  settle(): void {
    this.#held = this.#fields();
    this.#wasUsed = true;
  }

  /** What it holds at this moment, to be kept on disk. */
  held(): Held {
    return typeof this.#held === "string" ? this.#held : this.#fields().write();
  }

  /** Takes over what {@link held} gave. */
  read(held: Held): void {
    if (typeof held === "string" && held.length <= LONGEST_AT_REST) this.#held = held;
    else this.#held = fieldsFrom(held);
  }

  /** Goes on as the text of what it held, unless it was changed since or is in use. */
  rest(held: Dictionary, text: string): void {
    if (typeof this.#held !== "object" || this.#held.write() !== held) return;
    // The text was put together from many; a copy in one piece is a third of the size.
    if (!this.#wasUsed && text.length <= LONGEST_AT_REST) this.#held = Buffer.from(text).toString();
    this.#wasUsed = false;
  }

  /** Reading wakes nobody, because somebody may read them all. */
  #fields(): Fields<typeof accountFields> {
    if (typeof this.#held === "string") return fieldsFrom(this.#held);
    if (this.#held !== undefined) return this.#held;
    return fieldsFrom(this.#generated ? generatedFields(this.name, this.domain.createdAt) : new Map());
  }
}

function fieldsFrom(held: Held): Fields<typeof accountFields> {
  const fields = new Fields(accountFields);
  const saved = typeof held === "string" ? decode(held) : held;
  if (!isDictionary(saved)) throw new Error("the text of an Account at rest is no dictionary");
  fields.read(saved);
  return fields;
}
