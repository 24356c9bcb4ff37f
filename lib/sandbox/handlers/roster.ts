import { type Dictionary, dictionary, isArray, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { dictionaryIn, operationIn, textIn } from "../operation";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import { effectiveAccountSettings } from "../settings-levels";
import { Account } from "../state/account";
import { Alias } from "../state/holders";
import { fold, splitAddress } from "../state/names";
import type { Handlers } from "./handler";

/**
 * Guide, "Account Services": the Roster. The guide names five operations and leaves their elements open. A contact is kept
 * as CG/PL reads it (ReadRoster): by address, with `Inp` and `Out` (YES, Pending or Blocked; absent for none), `RealName`
 * and whatever else was given; `peer` and `data` are the elements of CG/PL's SetRoster.
 */

interface Operand {
  readonly account: Account;
  readonly parameters: Dictionary;
  readonly call: Call;
}

function peerIn(parameters: Dictionary): string {
  const peer = fold(textIn(parameters, "peer"));
  if (!/^[^\s@]+@[^\s@]+$/.test(peer)) throw refuse("The peer element must be an address with its Domain");
  return peer;
}

function contact(data: Dictionary, old: Value | undefined): Dictionary {
  const updated = new Map<string, Value>(isDictionary(old) ? old : []);
  for (const [key, value] of data) {
    if (value === null) updated.delete(key);
    else updated.set(key, value);
  }
  return updated;
}

function update({ account, parameters, call }: Operand): Dictionary {
  const peer = peerIn(parameters);
  const data = parameters.has("data") ? dictionaryIn(parameters, "data") : new Map();
  const roster = new Map(account.get("roster"));
  const old = roster.get(peer);
  const limit = Number(effectiveAccountSettings(call.server, account).get("MaxRosterItems") ?? -1);
  if (old === undefined && limit >= 0 && roster.size >= limit)
    throw refuse(`The Account has reached its limit (MaxRosterItems is ${limit})`);
  account.set("roster", roster.set(peer, contact(data, old)));
  return dictionary();
}

function remove({ account, parameters }: Operand): Dictionary {
  const roster = new Map(account.get("roster"));
  if (!roster.delete(peerIn(parameters))) throw refuse("This contact is not in the Roster");
  account.set("roster", roster);
  return dictionary();
}

/** Status, and own words where there are any. */
function shownPresence(account: Account): Dictionary {
  const presence = account.get("presence");
  const [status, message] = isArray(presence) ? presence : [presence];
  return dictionary([
    ...(typeof status === "string" ? [["presence", status] as const] : []),
    ...(typeof message === "string" ? [["message", message] as const] : []),
  ]);
}

/** Sets the presence, with own words or without; nothing given leaves it as it is. The answer is what it is then. */
function setPresence({ account, parameters }: Operand): Dictionary {
  if (parameters.has("presence")) {
    const status = textIn(parameters, "presence");
    const message = parameters.get("message");
    account.set("presence", typeof message === "string" && message !== "" ? [status, message] : status);
  }
  return shownPresence(account);
}

function localAccount(call: Call, address: string): Account | undefined {
  const { name, domain = "" } = splitAddress(address);
  const holder = call.server.findDomain(domain)?.find(name);
  const account = holder instanceof Alias ? holder.account : holder;
  return account instanceof Account ? account : undefined;
}

/** Asks the contacts that may be watched for their presence: those of this server answer. */
function probe({ account, parameters, call }: Operand): Dictionary {
  const peer = parameters.has("peer") ? peerIn(parameters) : undefined;
  const answers = [...account.get("roster")].flatMap(([address, item]) => {
    const watched = isDictionary(item) && item.get("Out") === "YES" && (peer === undefined || peer === address);
    const asked = watched ? localAccount(call, address) : undefined;
    return asked === undefined ? [] : [[address, shownPresence(asked)] as const];
  });
  return dictionary(answers);
}

const OPERATIONS: Readonly<Record<string, (operand: Operand) => Dictionary>> = {
  List: ({ account }) => account.get("roster"),
  Update: update,
  remove,
  Presence: setPresence,
  probe,
};

export const rosterHandlers = {
  roster: ({ accountName, parameters }, call) =>
    operationIn(OPERATIONS, parameters, "what")({ account: accountNamed(call, accountName), parameters, call }),
} satisfies Partial<Handlers>;
