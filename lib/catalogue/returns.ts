import type { Dictionary, Timestamp, Value } from "@/lib/codec";

/** What a reply holds, by the name that a declaration gives it. */
export interface ReplyTypes {
  none: undefined;
  string: string;
  number: number | bigint;
  timestamp: Timestamp;
  bytes: Uint8Array;
  strings: readonly string[];
  array: readonly Value[];
  dictionary: Dictionary;
  /** Several types are documented; the reader looks. */
  object: Value;
}

export type ReplyType = keyof ReplyTypes;

export interface Returns<R extends ReplyType = ReplyType> {
  readonly type: R;
  /** What the value is, in words. */
  readonly shape: string;
  /** Where several types are documented, all of them. */
  readonly types?: readonly (
    | "string"
    | "number"
    | "timestamp"
    | "datablock"
    | "array"
    | "dictionary"
    | "null"
    | "object"
  )[];
  /** Keys of a returned dictionary whose values are secret, beyond those that the settings schemas know. */
  readonly secretKeys?: readonly string[];
  /** The outermost dictionary is keyed by names of objects: an Account called `token` is no secret. */
  readonly keyedByNames?: true;
  /** The parameter that names one key: then the answer is the value of this key alone, and as secret as the key is. */
  readonly valueOfKey?: string;
}

export const nothing: Returns<"none"> = { type: "none", shape: "no data" };

function returns<R extends ReplyType>(type: R) {
  return (shape: string): Returns<R> => ({ type, shape });
}

export const aString = returns("string");
export const aNumber = returns("number");
export const aTimestamp = returns("timestamp");
export const aDatablock = returns("bytes");
export const anArray = returns("array");
export const aListOfStrings = returns("strings");
export const aDictionary = returns("dictionary");

/** An answer whose outermost dictionary has names of objects as keys, and no settings. */
export function byName<R extends ReplyType>(returned: Returns<R>): Returns<R> {
  return { ...returned, keyedByNames: true };
}

/** One of several documented types. */
export function anyOf(types: NonNullable<Returns["types"]>, shape: string): Returns<"object"> {
  return { type: "object", shape, types };
}
