import type { Call } from "./call";
import { checkLimit } from "./domain-limit";
import { Refusal, refuse, STATUS } from "./refusal";
import { placeOf } from "./resolve";
import { checkAdministers } from "./rights";
import { Account } from "./state/account";
import type { Domain } from "./state/domain";
import { Alias, Forwarder, Group, NamedTask, type PlainHolder } from "./state/holders";
import { MailingList } from "./state/mailing-list";
import { checkObjectName, fold } from "./state/names";

/** From the names of a command line to Groups, Forwarders, Named Tasks and mailing lists. */

export interface Held<T extends PlainHolder> {
  readonly domain: Domain;
  readonly holder: T;
}

function held<T extends PlainHolder>(
  call: Call,
  address: string,
  kind: new (name: string) => T,
  missing: Refusal,
): Held<T> {
  const { domain, name } = placeOf(call, address);
  const holder = domain.find(name);
  if (!(holder instanceof kind)) throw missing;
  return { domain, holder };
}

export function heldGroup(call: Call, address: string): Held<Group> {
  return held(call, address, Group, refuse("Group with this name does not exist"));
}

export function heldForwarder(call: Call, address: string): Held<Forwarder> {
  const missing = new Refusal(STATUS.noForwarder, "Forwarder with this name does not exist");
  return held(call, address, Forwarder, missing);
}

export function heldTask(call: Call, address: string): Held<NamedTask> {
  return held(call, address, NamedTask, refuse("Named Task with this name does not exist"));
}

export function heldList(call: Call, address: string): Held<MailingList> {
  return held(call, address, MailingList, refuse("Mailing List with this name does not exist"));
}

/** The objects of one kind in a Domain, in the order of their names. */
export function objectsOf<T extends PlainHolder>(domain: Domain, kind: new (name: string) => T): T[] {
  return [...domain.objects.values()].filter((holder): holder is T & PlainHolder => holder instanceof kind);
}

/** Settings that limit a Domain. ListsLimit was seen in data of real servers, the others are named after it. */
const LIMIT_KEY = {
  group: "GroupsLimit",
  list: "ListsLimit",
  forwarder: "ForwardersLimit",
  namedTask: "NamedTasksLimit",
} as const;

function checkRoom(call: Call, domain: Domain, { kind }: PlainHolder): void {
  checkLimit(call, domain, LIMIT_KEY[kind], domain.count(kind));
}

/** Puts a new object under its name, which must be free in the Domain. */
export function addObject<T extends PlainHolder>(call: Call, domain: Domain, object: T): T {
  checkObjectName(object.name);
  domain.checkFree(object.name);
  checkRoom(call, domain, object);
  domain.add(object);
  return object;
}

function move({ domain, holder }: Held<PlainHolder>, to: Domain, name: string): void {
  checkObjectName(name);
  if (to !== domain || fold(name) !== fold(holder.name)) to.checkFree(name);
  domain.remove(holder);
  holder.name = name;
  to.add(holder);
}

/** Gives an object another name, which may be in another Domain: then the caller must administer that one too. */
export function renameObject(call: Call, object: Held<PlainHolder>, newAddress: string): void {
  const { domain, name } = placeOf(call, newAddress);
  if (domain !== object.domain) {
    checkAdministers(call, domain);
    checkRoom(call, domain, object.holder);
  }
  move(object, domain, name);
}

/** Gives an object another name in its own Domain. */
export function renameInDomain(object: Held<PlainHolder>, newName: string): void {
  move(object, object.domain, newName);
}

/**
 * The Account that owns a mailing list or a Named Task: one of the same Domain, by a name without the Domain part (Guide,
 * CREATELIST and CREATENAMEDTASK).
 */
export function ownerNamed(domain: Domain, name: string): Account {
  if (name.includes("@")) throw refuse("The owner must be given without a Domain name");
  const holder = domain.find(name);
  const account = holder instanceof Alias ? holder.account : holder;
  if (account instanceof Account) return account;
  throw new Refusal(STATUS.noAccount, "Account with this name does not exist");
}
