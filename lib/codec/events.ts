import { FormatError } from "./format-error";
import { DEFAULT_LIMITS } from "./limits";
import { type DecodeOptions, Reader } from "./reader";
import {
  CLOSE_ARRAY,
  CLOSE_DICTIONARY,
  COMMA,
  EQUALS,
  isAtomSymbol,
  OPEN_ARRAY,
  OPEN_DICTIONARY,
  QUOTE,
  SEMICOLON,
} from "./symbols";
import { type Dictionary, isArray, isDictionary, type Value } from "./value";

export type Scalar = Exclude<Value, readonly Value[] | Dictionary>;

/**
 * A value told piece by piece, in the order in which it is written: an answer of a million entries is cut, or written in
 * another form, without ever standing in memory as a tree.
 */
export type ValueEvent =
  | { readonly is: "array" }
  | { readonly is: "dictionary" }
  | { readonly is: "end" }
  | { readonly is: "key"; readonly key: string }
  | { readonly is: "scalar"; readonly value: Scalar };

const ARRAY = { is: "array" } as const;
const DICTIONARY = { is: "dictionary" } as const;
const END = { is: "end" } as const;

function readKey(reader: Reader, code: number): ValueEvent {
  if (code !== QUOTE && !isAtomSymbol(code)) throw new FormatError('key or "}" expected', reader.at);
  const key = reader.readValue(code);
  reader.expect(EQUALS);
  return { is: "key", key: String(key) };
}

function readScalar(reader: Reader, code: number): ValueEvent {
  const value = reader.readValue(code);
  if (isArray(value) || isDictionary(value)) throw new FormatError("value expected", reader.at);
  return { is: "scalar", value };
}

/** Reads one value; nothing but white space may stand around it. Throws {@link FormatError} where the text breaks off. */
export function* readEvents(text: string, options: DecodeOptions = {}): Generator<ValueEvent, void> {
  const reader = new Reader(text, 0, options);
  const nesting = options.limits?.nesting ?? DEFAULT_LIMITS.nesting;
  /** The closing brackets that are waited for. */
  const open: number[] = [];
  let isBegun = false;
  for (let code = reader.next(); open.length > 0 || !isBegun; code = reader.next()) {
    const closing = open.at(-1);
    if (code === closing) {
      reader.at += 1;
      open.pop();
      yield END;
    } else {
      if (closing === CLOSE_DICTIONARY) {
        yield readKey(reader, code);
        code = reader.next();
      }
      if (code === OPEN_ARRAY || code === OPEN_DICTIONARY) {
        if (open.length === nesting) throw new FormatError("nested too deeply", reader.at);
        reader.at += 1;
        open.push(code === OPEN_ARRAY ? CLOSE_ARRAY : CLOSE_DICTIONARY);
        yield code === OPEN_ARRAY ? ARRAY : DICTIONARY;
        isBegun = true;
        continue;
      }
      yield readScalar(reader, code);
    }
    isBegun = true;
    passSeparator(reader, open.at(-1));
  }
  reader.readEnd();
}

/** Behind a value: every pair of a dictionary ends with its mark, and the items of an array have one in between. */
function passSeparator(reader: Reader, closing: number | undefined): void {
  if (closing === CLOSE_DICTIONARY) reader.expect(SEMICOLON);
  if (closing !== CLOSE_ARRAY) return;
  const code = reader.next();
  if (code === CLOSE_ARRAY) return;
  if (code !== COMMA) throw new FormatError('"," or ")" expected', reader.at);
  reader.at += 1;
  if (reader.next() === CLOSE_ARRAY) throw new FormatError("value expected", reader.at);
}

/** The same for a value that is there as a tree. */
export function* eventsOf(value: Value): Generator<ValueEvent, void> {
  if (isArray(value)) {
    yield ARRAY;
    for (const item of value) yield* eventsOf(item);
    yield END;
  } else if (isDictionary(value)) {
    yield DICTIONARY;
    for (const [key, item] of value) {
      yield { is: "key", key };
      yield* eventsOf(item);
    }
    yield END;
  } else yield { is: "scalar", value };
}
