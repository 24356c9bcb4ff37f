import { FormatError } from "./format-error";
import { type DecodeOptions, Reader } from "./reader";
import type { Value } from "./value";

/** Reads one value; nothing but white space may stand around it. Throws {@link FormatError}. */
export function decode(text: string, options: DecodeOptions = {}): Value {
  const reader = new Reader(text, 0, options);
  const value = reader.readOne();
  reader.readEnd();
  return value;
}

/** Reads one value that starts at `offset` (or behind white space there); the caller judges what follows it. */
export function decodeAt(text: string, offset: number, options: DecodeOptions = {}): { value: Value; end: number } {
  const reader = new Reader(text, offset, options);
  const value = reader.readOne();
  return { value, end: reader.at };
}
