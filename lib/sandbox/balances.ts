import { type Dictionary, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { refuse } from "./refusal";
import type { Account } from "./state/account";

/** Funds are whole numbers of 64 bits (Guide, "Billing"); they are printed as numbers. */
const LARGEST = 2n ** 63n - 1n;

export function asFunds(value: Value | undefined): bigint {
  const text = typeof value === "number" || typeof value === "bigint" || typeof value === "string" ? String(value) : "";
  if (!/^\d{1,19}$/.test(text) || BigInt(text) > LARGEST)
    throw refuse("The amount element must be a number that is not negative");
  return BigInt(text);
}

export function printFunds(amount: bigint): number | bigint {
  return Number.isSafeInteger(Number(amount)) ? Number(amount) : amount;
}

interface Reservation {
  readonly amount: bigint;
  /** When it is released by itself. */
  readonly until: Value;
}

export interface Balance {
  readonly amount: bigint;
  readonly reserved: ReadonlyMap<string, Reservation>;
}

function readFunds(value: Value | undefined): bigint {
  return typeof value === "number" || typeof value === "bigint" ? BigInt(value) : 0n;
}

function isOver({ until }: Reservation, now: number): boolean {
  return until instanceof Timestamp && typeof until.at === "number" && until.at <= now;
}

export function reservedIn({ reserved }: Balance): bigint {
  return [...reserved.values()].reduce((sum, { amount }) => sum + amount, 0n);
}

/** The Balances of an Account by name; the empty name is the default one. */
export class Balances {
  readonly #account: Account;
  readonly #now: number;

  constructor(account: Account, now: number) {
    this.#account = account;
    this.#now = now;
  }

  names(): string[] {
    return [...this.#account.get("balances").keys()];
  }

  /** A Balance without the reservations that time has released. */
  find(name: string): Balance | undefined {
    const saved = this.#account.get("balances").get(name);
    if (!isDictionary(saved)) return undefined;
    const kept = saved.get("reserved");
    const reserved = [...(isDictionary(kept) ? kept : [])].flatMap(([id, item]) => {
      const reservation = { amount: readFunds(inner(item).get("amount")), until: inner(item).get("until") ?? null };
      return isOver(reservation, this.#now) ? [] : [[id, reservation] as const];
    });
    return { amount: readFunds(saved.get("amount")), reserved: new Map(reserved) };
  }

  existing(name: string): Balance {
    const balance = this.find(name);
    if (balance === undefined) throw refuse("Balance with this name does not exist");
    return balance;
  }

  put(name: string, { amount, reserved }: Balance): void {
    if (amount > LARGEST) throw refuse("The Balance cannot hold so much");
    const saved = [...reserved].map(([id, { amount: held, until }]) => {
      const item: [string, Value][] = [["amount", printFunds(held)]];
      return [id, new Map(until === null ? item : [...item, ["until", until]])] as const;
    });
    const balance = new Map<string, Value>([
      ["amount", printFunds(amount)],
      ["reserved", new Map(saved)],
    ]);
    this.#account.set("balances", new Map(this.#account.get("balances")).set(name, balance));
  }

  remove(name: string): void {
    const balances = new Map(this.#account.get("balances"));
    balances.delete(name);
    this.#account.set("balances", balances);
  }

  history(): readonly Dictionary[] {
    return this.#account.get("balanceHistory").filter(isDictionary);
  }

  /** Adds a transaction to the history, which stays when the Balance goes. */
  record(name: string, change: bigint, total: bigint, parameters: Dictionary): void {
    const given = ["reference", "description"].flatMap((key) => {
      const value = parameters.get(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    const transaction = new Map<string, Value>([
      ["balance", name],
      ["time", new Timestamp(this.#now)],
      ["amount", printFunds(change)],
      ["total", printFunds(total)],
      ...given,
    ]);
    this.#account.set("balanceHistory", [...this.#account.get("balanceHistory"), transaction]);
  }
}

function inner(value: Value): Dictionary {
  return isDictionary(value) ? value : new Map();
}
