import type { Dictionary, Value } from "@/lib/codec";
import { refuse } from "./refusal";

/** Commands of Account Services take a dictionary that names an operation and holds its parameters. */

/** The operation in a table, found in any case: the guide itself writes both `List` and `remove`. */
export function operationIn<T>(table: Readonly<Record<string, T>>, parameters: Dictionary, key: string): T {
  const name = String(parameters.get(key) ?? "").toLowerCase();
  const found = Object.entries(table).find(([known]) => known.toLowerCase() === name);
  if (found === undefined) throw refuse(`The ${key} element must be one of ${Object.keys(table).join(", ")}`);
  return found[1];
}

export function textIn(parameters: Dictionary, key: string): string {
  const value = parameters.get(key);
  if (typeof value !== "string" || value === "") throw refuse(`The ${key} element is missing`);
  return value;
}

export function dictionaryIn(parameters: Dictionary, key: string): Dictionary {
  const value: Value | undefined = parameters.get(key);
  if (!(value instanceof Map)) throw refuse(`The ${key} element must be a dictionary`);
  return value;
}
