import type { Value } from "@/lib/codec";
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

/** One Account. A Domain may hold a million of them, so everything beside name and type is made when first written. */
export class Account {
  name: string;
  domain: Domain;
  type: AccountType;
  /** Made by the number (`--accounts`) and not changed since: its fields follow from its name. */
  readonly #generated: boolean;
  #fields: Fields<typeof accountFields> | undefined;

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
    return this.#generated && this.#fields === undefined && this.type === "MultiMailbox";
  }

  get<K extends AccountField>(field: K): FieldOf<(typeof accountFields)[K]> {
    return (this.#fields ?? this.#inborn()).get(field);
  }

  set<K extends AccountField>(field: K, value: FieldOf<(typeof accountFields)[K]>): void {
    this.#fields ??= this.#inborn();
    this.#fields.set(field, value);
  }

  /** Detaches what the Account holds from its name, before the name changes. */
  settle(): void {
    this.#fields ??= this.#inborn();
  }

  /** Everything but the name, to be kept on disk. */
  write(): Value {
    return (this.#fields ?? this.#inborn()).write();
  }

  read(saved: ReadonlyMap<string, Value>): void {
    this.#fields = new Fields(accountFields);
    this.#fields.read(saved);
  }

  #inborn(): Fields<typeof accountFields> {
    const fields = new Fields(accountFields);
    if (this.#generated) fields.read(generatedFields(this.name, this.domain.createdAt));
    return fields;
  }
}
