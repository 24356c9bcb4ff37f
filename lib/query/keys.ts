import { type AnyInput, type Command, writeInput } from "@/lib/catalogue";
import type { Touched } from "@/lib/changes";
import { encode } from "@/lib/codec";
import type { Read } from "@/lib/reads";

/** Keys of the query cache follow from the declaration: the kind of object, the verb, and the input as one text. */
export type CommandKey = readonly ["command", string, string, string];
export type ReadKey = readonly ["read" | "fixed", string, string];

export function commandKey(command: Command, input: AnyInput): CommandKey {
  return ["command", command.object, command.verb, writeInput(input)];
}

export function readKey<I, O>(read: Read<I, O>, input: I): ReadKey {
  return [read.isFixed ? "fixed" : "read", read.name, encode(read.input.write(input) ?? null)];
}

/**
 * Is a cached answer old after a Change? When it is about the same kind of object, or names one of the objects that the
 * Change worked on. Our own reads put several answers together, so they are always read again.
 */
export function isTouched(key: readonly unknown[], touched: Touched): boolean {
  const [source, kind, , input] = key;
  if (source === "fixed") return false;
  if (source !== "command") return true;
  if (typeof kind === "string" && touched.kinds.includes(kind)) return true;
  const text = typeof input === "string" ? input.toLowerCase() : "";
  // What is read about a Domain, its listing first of all, changes with the objects in it.
  const names = kind === "domain" ? touched.names.map((name) => name.slice(name.lastIndexOf("@") + 1)) : touched.names;
  return names.some((name) => text.includes(name));
}
