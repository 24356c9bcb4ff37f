import { type Dictionary, dictionary, Timestamp, type Value } from "@/lib/codec";
import { asFunds, type Balance, Balances, printFunds, reservedIn } from "../balances";
import type { Call } from "../call";
import { later } from "../later";
import { operationIn, textIn } from "../operation";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Handlers } from "./handler";

/**
 * Guide, "Account Services": Billing Balances. What `list`, `credit` and `remove` take and answer is public; the names that
 * the others use here follow theirs: `balance` (the default one when it is left out), `amount`, `reserve` (the name of a
 * reservation), `expires` (seconds, or a moment), `release` (its presence gives back the rest of a reservation).
 */

interface Operand {
  readonly balances: Balances;
  readonly name: string;
  readonly parameters: Dictionary;
  readonly call: Call;
}

function amountOf({ amount }: Balance): Dictionary {
  return dictionary([["amount", printFunds(amount)]]);
}

function state(balance: Balance): Dictionary {
  return dictionary([
    ["amount", printFunds(balance.amount)],
    ["reserved", printFunds(reservedIn(balance))],
  ]);
}

function free(balance: Balance): bigint {
  return balance.amount - reservedIn(balance);
}

function reservation(balance: Balance, id: string) {
  const found = balance.reserved.get(id);
  if (found === undefined) throw refuse("Reservation with this name does not exist");
  return found;
}

function without(balance: Balance, id: string): Balance["reserved"] {
  return new Map([...balance.reserved].filter(([other]) => other !== id));
}

function endOf({ parameters, call }: Operand): Value | undefined {
  const expires = parameters.get("expires");
  if (expires === undefined || expires instanceof Timestamp) return expires;
  return later(call.now, Number(asFunds(expires)));
}

function credit({ balances, name, parameters }: Operand): Dictionary {
  const amount = asFunds(parameters.get("amount"));
  const old = balances.find(name) ?? { amount: 0n, reserved: new Map() };
  const balance = { ...old, amount: old.amount + amount };
  balances.put(name, balance);
  balances.record(name, amount, balance.amount, parameters);
  return amountOf(balance);
}

/** Makes a reservation, or makes one of this name larger. */
function reserve(operand: Operand): Dictionary {
  const { balances, name, parameters, call } = operand;
  const balance = balances.existing(name);
  const more = asFunds(parameters.get("amount"));
  if (more > free(balance)) throw refuse("The Balance does not have enough funds");
  const id = parameters.has("reserve") ? textIn(parameters, "reserve") : call.random.word(12);
  const old = balance.reserved.get(id);
  const held = { amount: (old?.amount ?? 0n) + more, until: endOf(operand) ?? old?.until ?? null };
  balances.put(name, { ...balance, reserved: new Map(balance.reserved).set(id, held) });
  return dictionary([
    ["reserve", id],
    ["amount", printFunds(balance.amount)],
    ["reserved", printFunds(held.amount)],
  ]);
}

function release({ balances, name, parameters }: Operand): Dictionary {
  const balance = balances.existing(name);
  const id = textIn(parameters, "reserve");
  reservation(balance, id);
  balances.put(name, { ...balance, reserved: without(balance, id) });
  return amountOf(balance);
}

/** Charges free funds, or a reservation, which must hold enough and keeps the rest unless it is released. */
function charge({ balances, name, parameters }: Operand): Dictionary {
  const balance = balances.existing(name);
  const amount = asFunds(parameters.get("amount"));
  const id = parameters.has("reserve") ? textIn(parameters, "reserve") : undefined;
  const held = id === undefined ? undefined : reservation(balance, id);
  if (amount > (held?.amount ?? free(balance))) throw refuse("The Balance does not have enough funds");
  const reserved = new Map(balance.reserved);
  if (id !== undefined && held !== undefined) {
    if (parameters.has("release") || held.amount === amount) reserved.delete(id);
    else reserved.set(id, { ...held, amount: held.amount - amount });
  }
  const left = { amount: balance.amount - amount, reserved };
  balances.put(name, left);
  balances.record(name, -amount, left.amount, parameters);
  return amountOf(left);
}

function remove({ balances, name, parameters }: Operand): Dictionary {
  const balance = balances.existing(name);
  balances.remove(name);
  if (balance.amount !== 0n) balances.record(name, -balance.amount, 0n, parameters);
  return amountOf(balance);
}

/** The transactions of one Balance, or without `balance` of all, the newest ones when there is a `limit`. */
function history({ balances, name, parameters }: Operand): Dictionary {
  const wanted = balances.history().filter((one) => !parameters.has("balance") || one.get("balance") === name);
  const limit = parameters.has("limit") ? Number(asFunds(parameters.get("limit"))) : wanted.length;
  return dictionary([["history", wanted.slice(Math.max(0, wanted.length - limit))]]);
}

const OPERATIONS: Readonly<Record<string, (operand: Operand) => Dictionary>> = {
  list: ({ balances }) => dictionary([["balance", balances.names()]]),
  reserve,
  release,
  charge,
  credit,
  read: ({ balances, name }) => state(balances.existing(name)),
  readAll: ({ balances }) => dictionary(balances.names().map((name) => [name, state(balances.existing(name))])),
  history,
  remove,
};

export const balanceHandlers = {
  balance: ({ accountName, parameters }, call) => {
    const balances = new Balances(accountNamed(call, accountName), call.now);
    const name = parameters.get("balance") ?? "";
    if (typeof name !== "string") throw refuse("The balance element must be the name of a Balance");
    return operationIn(OPERATIONS, parameters, "op")({ balances, name, parameters, call });
  },
} satisfies Partial<Handlers>;
