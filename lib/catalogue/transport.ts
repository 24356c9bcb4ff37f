import { decode, dictionary, encode, isDictionary, type Value } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import type { Command } from "./command";
import { type AnyInput, eachParam, type InputValue } from "./params";

/** A command's input as one text in the server's notation, for the way between browser and console: JSON has no bytes. */

const FLAG = "YES";

export function writeInput(input: AnyInput): string {
  const pairs = Object.entries(input).flatMap(([name, value]): [string, Value][] => {
    if (value === undefined || value === false) return [];
    return [[name, value === true ? FLAG : value]];
  });
  return encode(dictionary(pairs));
}

/** @throws InputError when the text is no dictionary. What the values are worth is the schema's business. */
export function readInput(command: Command, text: string): AnyInput {
  const value = decode(text);
  if (!isDictionary(value)) throw new InputError("The input is not a dictionary.");
  const flags = new Set(
    [...eachParam(command.params)].filter(([, { kind }]) => kind.kind === "flag").map(([name]) => name),
  );
  const entries = [...value].map(([name, item]): [string, InputValue] => [
    name,
    flags.has(name) ? item === FLAG : item,
  ]);
  return Object.fromEntries(entries);
}
