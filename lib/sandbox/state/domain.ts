import type { Value } from "@/lib/codec";
import { refuse } from "../refusal";
import { Account } from "./account";
import { arrayField, dictionaryField, type FieldOf, Fields, stringsField, textField } from "./fields";
import { generatedNumber } from "./generated";
import { Alias, Forwarder, Group, type Holder, NamedTask, nounOf, type PlainHolder } from "./holders";
import { MailingList } from "./mailing-list";
import { fold } from "./names";
import { OrderedMap } from "./ordered-map";

export const domainFields = {
  settings: dictionaryField,
  accountDefaults: dictionaryField,
  accountPrefs: dictionaryField,
  template: dictionaryField,
  aliases: stringsField,
  mailRules: arrayField,
  signalRules: arrayField,
  alerts: dictionaryField,
  statistics: dictionaryField,
  /** Names of the storage mount points for Accounts. */
  storages: stringsField,
  /** YES once INSERTDIRECTORYRECORDS put its objects into the Directory. */
  inDirectory: textField,
  /** PATH of the Domain itself. */
  path: textField,
  /** Skin name ("" is the unnamed one) to a dictionary of its files. */
  skins: dictionaryField,
  /** National subset of the Real-Time Applications to its files; the empty name for those of no language. */
  pbx: dictionaryField,
};
type DomainField = keyof typeof domainFields;

/** How the Domain came to be; it decides its place on disk and which defaults it inherits. */
export type DomainKind = "local" | "shared" | "directory";

export class Domain {
  name: string;
  readonly kind: DomainKind;
  readonly createdAt: number;
  suspended = false;
  /** How many Accounts were made by the number; `gone` are those of them that no longer bear their name. */
  generated = 0;
  readonly gone = new Set<number>();
  readonly names = new OrderedMap<Holder>();
  /** Those of the names that are neither Accounts nor their aliases: few, so that they are found without a walk over all. */
  readonly objects = new OrderedMap<PlainHolder>();
  readonly telnums = new OrderedMap<Account>();
  readonly #fields = new Fields(domainFields);
  readonly #counts = new Map<string, number>();

  constructor(name: string, createdAt: number, kind: DomainKind = "local") {
    this.name = name;
    this.createdAt = createdAt;
    this.kind = kind;
  }

  get<K extends DomainField>(field: K): FieldOf<(typeof domainFields)[K]> {
    return this.#fields.get(field);
  }

  set<K extends DomainField>(field: K, value: FieldOf<(typeof domainFields)[K]>): void {
    this.#fields.set(field, value);
  }

  write(): Value {
    return this.#fields.write();
  }

  read(saved: ReadonlyMap<string, Value>): void {
    this.#fields.read(saved);
  }

  /** Accounts, aliases, Groups, lists, Forwarders and Named Tasks share one name space. */
  checkFree(name: string): void {
    const holder = this.names.get(fold(name));
    if (holder !== undefined) throw refuse(`${nounOf(holder)} with this name already exists`);
  }

  /** Puts an object under its name, which must be free. */
  add(holder: Holder): void {
    this.names.set(fold(holder.name), holder);
    if (isPlain(holder)) this.objects.set(fold(holder.name), holder);
    this.#count(holder, 1);
  }

  remove(holder: Holder): void {
    if (!this.names.delete(fold(holder.name))) return;
    this.objects.delete(fold(holder.name));
    this.#count(holder, -1);
    const number = generatedNumber(holder.name);
    if (number !== undefined && number <= this.generated) this.gone.add(number);
  }

  count(kind: HolderKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  countOfType(type: string): number {
    return this.#counts.get(`type ${type}`) ?? 0;
  }

  /** An Account changes its type in place. */
  retype(account: Account, type: Account["type"]): void {
    this.#count(account, -1);
    account.type = type;
    this.#count(account, 1);
  }

  find(name: string): Holder | undefined {
    return this.names.get(fold(name));
  }

  *accounts(): Generator<Account> {
    for (const holder of this.names.values()) if (holder instanceof Account) yield holder;
  }

  #count(holder: Holder, by: number): void {
    const kind = kindOf(holder);
    this.#counts.set(kind, this.count(kind) + by);
    if (holder instanceof Account) this.#counts.set(`type ${holder.type}`, this.countOfType(holder.type) + by);
  }
}

function isPlain(holder: Holder): holder is PlainHolder {
  return !(holder instanceof Account || holder instanceof Alias);
}

type HolderKind = "account" | "alias" | "group" | "list" | "forwarder" | "namedTask";

function kindOf(holder: Holder): HolderKind {
  if (holder instanceof Account) return "account";
  return holder instanceof Alias ? "alias" : holder.kind;
}

export const holderClasses = { group: Group, list: MailingList, forwarder: Forwarder, namedTask: NamedTask } as const;
