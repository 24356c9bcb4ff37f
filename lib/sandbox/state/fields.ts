import { type Dictionary, isArray, isDictionary, type Value } from "@/lib/codec";

/**
 * What an object of the server holds beside its name, as immutable values by name. An object is a table of kinds, so that
 * writing it to disk and reading it back need no code of their own, and an account that nobody touched costs nothing.
 */
export interface FieldKind<T extends Value> {
  /** What an absent field reads as; such a value is not stored. */
  readonly empty: T;
  fits(value: Value): value is T;
  isEmpty(value: T): boolean;
}

export const dictionaryField: FieldKind<Dictionary> = {
  empty: new Map(),
  fits: isDictionary,
  isEmpty: (value) => value.size === 0,
};

export const arrayField: FieldKind<readonly Value[]> = {
  empty: [],
  fits: isArray,
  isEmpty: (value) => value.length === 0,
};

function isStrings(value: Value): value is readonly string[] {
  return isArray(value) && value.every((item) => typeof item === "string");
}

export const stringsField: FieldKind<readonly string[]> = {
  empty: [],
  fits: isStrings,
  isEmpty: (value) => value.length === 0,
};

export const textField: FieldKind<string> = {
  empty: "",
  fits: (value): value is string => typeof value === "string",
  isEmpty: (value) => value === "",
};

export const numberField: FieldKind<number> = {
  empty: 0,
  fits: (value): value is number => typeof value === "number",
  isEmpty: (value) => value === 0,
};

/** Any value of the Data Formats; the null-object stands for nothing. */
export const valueField: FieldKind<Value> = {
  empty: null,
  fits: (value): value is Value => value !== null,
  isEmpty: (value) => value === null,
};

export type FieldTable = { readonly [name: string]: FieldKind<Value> };

export type FieldOf<K> = K extends FieldKind<infer T> ? T : never;

export class Fields<T extends FieldTable> {
  readonly #table: T;
  /** Replaced and never altered, so that whoever took it has what was there at that moment. */
  #values: Dictionary = new Map();

  constructor(table: T) {
    this.#table = table;
  }

  get<K extends keyof T & string>(name: K): FieldOf<T[K]> {
    const value = this.#values.get(name) ?? this.#table[name]?.empty;
    return value as FieldOf<T[K]>; // set() and read() store nothing else under this name
  }

  set<K extends keyof T & string>(name: K, value: FieldOf<T[K]>): void {
    const values = new Map(this.#values);
    if (this.#table[name]?.isEmpty(value)) values.delete(name);
    else values.set(name, value);
    this.#values = values;
  }

  /** Everything as it is now. */
  write(): Dictionary {
    return this.#values;
  }

  /** Takes over what {@link write} gave; what this version does not know is left out. */
  read(saved: Dictionary): void {
    this.#values = new Map([...saved].filter(([name, value]) => this.#table[name]?.fits(value)));
  }
}
