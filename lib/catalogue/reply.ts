import { type Dictionary, isArray, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { ProtocolError } from "@/lib/errors";
import type { ReplyType, ReplyTypes, Returns } from "./returns";

function wrong(wanted: string): ProtocolError {
  return new ProtocolError(`The server's answer is not ${wanted}.`);
}

function text(value: Value | undefined): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  throw wrong("a string");
}

/** Versions differ in whether a count is a number or a string of digits; both are read. */
function wholeNumber(value: Value | undefined): number | bigint {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "string" && /^-?\d{1,15}$/.test(value)) return Number(value);
  throw wrong("a number");
}

function list(value: Value | undefined): readonly Value[] {
  if (isArray(value)) return value;
  throw wrong("an array");
}

function pairs(value: Value | undefined): Dictionary {
  if (isDictionary(value)) return value;
  throw wrong("a dictionary");
}

const READERS: { readonly [R in ReplyType]: (value: Value | undefined) => ReplyTypes[R] } = {
  none: () => undefined,
  string: text,
  number: wholeNumber,
  timestamp: (value) => {
    if (value instanceof Timestamp) return value;
    throw wrong("a timestamp");
  },
  bytes: (value) => {
    if (value instanceof Uint8Array) return value;
    throw wrong("a datablock");
  },
  strings: (value) => list(value).map(text),
  array: list,
  dictionary: pairs,
  object: (value) => {
    if (value !== undefined) return value;
    throw wrong("there");
  },
};

/** Whether a value is of a documented type. A scalar may come as any scalar: versions differ in how they print one. */
function fits(types: NonNullable<Returns["types"]>, value: Value): boolean {
  if (types.includes("object")) return true;
  if (isArray(value)) return types.includes("array");
  if (isDictionary(value)) return types.includes("dictionary");
  if (value === null) return types.includes("null");
  return types.some((type) => type !== "array" && type !== "dictionary" && type !== "null");
}

/**
 * Checks that a reply holds what the command promises. Unknown keys are let through, numbers are read by value.
 *
 * @throws ProtocolError when the server sent something else.
 */
export function readReply<R extends ReplyType>(returns: Returns<R>, value: Value | undefined): ReplyTypes[R] {
  if (returns.types !== undefined && value !== undefined && !fits(returns.types, value)) {
    throw wrong(returns.types.join(" or "));
  }
  return READERS[returns.type](value);
}
