import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { refuse } from "./refusal";
import type { Account } from "./state/account";

/** The attribute that holds the address in a set of addresses. */
export const EMAIL = "addressbook.Email";

/**
 * The data sets of an Account (Guide, DATASET): sets of entries, each a dictionary of attributes, under names whose levels
 * a slash parts.
 */
export class DataSets {
  readonly #account: Account;
  readonly #sets: Map<string, Value>;

  constructor(account: Account) {
    this.#account = account;
    this.#sets = new Map(account.get("dataSets"));
  }

  exists(name: string): boolean {
    return name === "" || [...this.#sets.keys()].some((set) => set === name || set.startsWith(`${name}/`));
  }

  check(name: string): void {
    if (!this.exists(name)) throw refuse("Data set with this name does not exist");
  }

  create(name: string): void {
    const parts = name.split("/");
    if (parts.some((part) => part === "" || /\p{Cc}/u.test(part))) throw refuse("The data set name is not correct");
    this.#sets.set(name, new Map());
    this.#keep();
  }

  /** Removes a set and those inside it. */
  remove(name: string): void {
    if (name === "") throw refuse("The data set name is not correct");
    this.check(name);
    for (const set of [...this.#sets.keys()]) {
      if (set === name || set.startsWith(`${name}/`)) this.#sets.delete(set);
    }
    this.#keep();
  }

  /** Names of the sets directly inside a set; those at the top for the empty name. */
  subsets(name: string): string[] {
    const prefix = name === "" ? "" : `${name}/`;
    const inside = [...this.#sets.keys()].filter((set) => set.startsWith(prefix) && set !== name);
    return [...new Set(inside.map((set) => set.slice(prefix.length).split("/")[0] ?? ""))].sort();
  }

  entries(name: string): Dictionary {
    const entries = this.#sets.get(name);
    return isDictionary(entries) ? entries : new Map();
  }

  /** Puts an entry into a set, making the set when there is none. */
  put(name: string, entryName: string, data: Dictionary): void {
    const entries = this.entries(name);
    if (!this.#sets.has(name)) this.create(name);
    this.#sets.set(name, new Map(entries).set(entryName, data));
    this.#keep();
  }

  removeEntry(name: string, entryName: string): void {
    const entries = new Map(this.entries(name));
    if (!entries.delete(entryName)) throw refuse("Entry with this name does not exist");
    this.#sets.set(name, entries);
    this.#keep();
  }

  /** The entry with an e-mail address, which is compared without case. */
  findAddress(name: string, address: string): string | undefined {
    const wanted = address.toLowerCase();
    const found = [...this.entries(name)].find(
      ([, data]) => isDictionary(data) && String(data.get(EMAIL) ?? "").toLowerCase() === wanted,
    );
    return found?.[0];
  }

  #keep(): void {
    this.#account.set("dataSets", this.#sets);
  }
}
