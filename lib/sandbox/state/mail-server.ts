import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { refuse } from "../refusal";
import type { Account } from "./account";
import { Domain, type DomainKind } from "./domain";
import { arrayField, dictionaryField, type FieldOf, Fields, numberField, stringsField } from "./fields";
import type { LiveSession } from "./live-session";
import { checkDomainName, fold } from "./names";
import { OrderedMap } from "./ordered-map";
import { endTasksOf } from "./pbx-task";

/** Everything that exists once on a server, and once more, under the name with `cluster`, in a cluster. */
export const serverFields = {
  domainDefaults: dictionaryField,
  clusterDomainDefaults: dictionaryField,
  accountDefaults: dictionaryField,
  clusterAccountDefaults: dictionaryField,
  accountPrefs: dictionaryField,
  clusterAccountPrefs: dictionaryField,
  trustedCerts: arrayField,
  clusterTrustedCerts: arrayField,
  directoryIntegration: dictionaryField,
  clusterDirectoryIntegration: dictionaryField,
  /** Storage mount points for Domains. */
  storages: stringsField,
  clusterStorages: stringsField,
  alerts: dictionaryField,
  clusterAlerts: dictionaryField,
  /** Address to the timestamp at which the entry ends; the remote future stands for a permanent one. */
  tempBlocked: dictionaryField,
  tempUnblockable: dictionaryField,
  tempDebug: dictionaryField,
  /** Address to (number of failed logins, timestamp of the first of them). */
  failedLogins: dictionaryField,
  /** Message number to a dictionary with its module, queue, sender, recipient and size. */
  queue: dictionaryField,
  /** `module queue` to the queue's delayedTill and lastError. */
  queueStates: dictionaryField,
  /** Facilities of SETTRACE and the mode of SETLOGALL. */
  switches: dictionaryField,
  geolocation: dictionaryField,
  /** Settings of modules, lists of addresses, the Router table: one value per read command of the server. */
  documents: dictionaryField,
  lastMessageNumber: numberField,
  skins: dictionaryField,
  clusterSkins: dictionaryField,
  /** Real-Time Applications as a Domain has them. */
  pbx: dictionaryField,
  clusterPbx: dictionaryField,
  /** Running PBX tasks by their IDs. */
  tasks: dictionaryField,
  lastTaskNumber: numberField,
  /** Custom elements of the statistics that were changed. */
  customStatistics: dictionaryField,
};
export type ServerField = keyof typeof serverFields;

/** The whole state of one server. Plain operations that keep it consistent; who may do what is decided elsewhere. */
export class MailServer {
  readonly domains = new OrderedMap<Domain>();
  readonly sessions = new Map<string, LiveSession>();
  readonly mainDomain: Domain;
  /** What is set for the whole cluster counts here too; not kept, since a start decides it. */
  isClusterMember = false;
  /** Ends the PWD connections of an Account; set by the listener. */
  interrupt: (account: Account) => void = () => undefined;
  /** Breaks the PWD connection of this number, if there is one; set by the listener. */
  disconnect: (connection: number) => boolean = () => false;
  /** Ends the server once the command under way is answered; set by the listener, so that a replayed SHUTDOWN ends nothing. */
  stop: () => void = () => undefined;
  readonly #fields = new Fields(serverFields);
  /** Domains by every name they have, aliases included. */
  readonly #byName = new Map<string, Domain>();

  constructor(mainDomainName: string, createdAt: number) {
    this.mainDomain = this.addDomain(mainDomainName, createdAt);
  }

  get<K extends ServerField>(field: K): FieldOf<(typeof serverFields)[K]> {
    return this.#fields.get(field);
  }

  set<K extends ServerField>(field: K, value: FieldOf<(typeof serverFields)[K]>): void {
    this.#fields.set(field, value);
  }

  write(): Value {
    return this.#fields.write();
  }

  read(saved: Dictionary): void {
    this.#fields.read(saved);
  }

  document(name: string): Value | undefined {
    return this.get("documents").get(name);
  }

  setDocument(name: string, value: Value): void {
    this.set("documents", new Map([...this.get("documents"), [name, value]]));
  }

  findDomain(name: string): Domain | undefined {
    return this.#byName.get(fold(name));
  }

  addDomain(name: string, createdAt: number, kind: DomainKind = "local"): Domain {
    checkDomainName(name);
    this.checkDomainFree(name);
    const domain = new Domain(name, createdAt, kind);
    this.domains.set(fold(name), domain);
    this.#byName.set(fold(name), domain);
    return domain;
  }

  /** A name may belong to `owner` already: as its own name or as one of its aliases. */
  checkDomainFree(name: string, owner?: Domain): void {
    const holder = this.findDomain(name);
    if (holder === undefined || holder === owner) return;
    throw refuse(
      fold(holder.name) === fold(name)
        ? "Domain with this name already exists"
        : "Domain Alias with this name already exists",
    );
  }

  removeDomain(domain: Domain): void {
    for (const [id, { account }] of this.sessions) if (account?.domain === domain) this.sessions.delete(id);
    for (const account of domain.accounts()) this.interrupt(account);
    endTasksOf(this, domain.name);
    this.domains.delete(fold(domain.name));
    for (const name of [domain.name, ...domain.get("aliases")]) this.#byName.delete(fold(name));
  }

  renameDomain(domain: Domain, name: string): void {
    checkDomainName(name);
    this.checkDomainFree(name, domain);
    if (domain.get("aliases").some((alias) => fold(alias) === fold(name)))
      throw refuse("Domain Alias with this name already exists");
    this.domains.delete(fold(domain.name));
    this.#byName.delete(fold(domain.name));
    domain.name = name;
    this.domains.set(fold(name), domain);
    this.#byName.set(fold(name), domain);
  }

  setDomainAliases(domain: Domain, aliases: readonly string[]): void {
    const folded = new Set(aliases.map(fold));
    if (folded.size < aliases.length) throw refuse("The same Domain Alias is listed twice");
    for (const alias of aliases) {
      checkDomainName(alias);
      this.checkDomainFree(alias, domain);
      if (fold(alias) === fold(domain.name)) throw refuse("Domain with this name already exists");
    }
    for (const alias of domain.get("aliases")) this.#byName.delete(fold(alias));
    for (const alias of folded) this.#byName.set(alias, domain);
    domain.set("aliases", aliases);
  }

  /** The Main Domain first, as the server lists them, then the others by name. */
  *allDomains(): Generator<Domain> {
    yield this.mainDomain;
    for (const domain of this.domains.values()) if (domain !== this.mainDomain) yield domain;
  }

  /** The Account that a telephone number belongs to; a number is assigned once on the whole server. */
  findTelnum(number: string): Account | undefined {
    for (const domain of this.domains.values()) {
      const account = domain.telnums.get(number);
      if (account !== undefined) return account;
    }
    return undefined;
  }

  sessionsOf(account: Account): LiveSession[] {
    return [...this.sessions.values()].filter((session) => session.account === account);
  }

  /** Ends every session of an Account, PWD connections included. */
  endSessions(account: Account): void {
    for (const { id } of this.sessionsOf(account)) this.sessions.delete(id);
    this.interrupt(account);
  }
}

/** A dictionary inside a dictionary, or an empty one. */
export function inner(dictionary: Dictionary, key: string): Dictionary {
  const value = dictionary.get(key);
  return isDictionary(value) ? value : new Map();
}
