import { decodeAt, encode, FormatError, quote, type Value } from "@/lib/codec";
import { checkKind } from "./check";
import type { Kind } from "./params";
import { readSubscriber } from "./subscriber";

/**
 * How each kind of parameter is written and read. Written strings are always quoted and written bare words are
 * always ours, so that an Account called `FILTER` can never be taken for a keyword.
 */

/** The text of a checked value on the command line. */
export function writeKind(kind: Kind, value: Value): string {
  switch (kind.kind) {
    case "rest":
    case "choice":
    case "numberOr":
    case "number":
      return String(value);
    case "numeric":
      // A minus is no symbol of a bare string.
      return typeof value === "number" && value < 0 ? quote(String(value)) : String(value);
    default:
      return typeof value === "string" ? quote(value) : encode(value);
  }
}

export interface ReadResult {
  readonly value: Value;
  readonly end: number;
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\t";
}

/** Where the run of characters up to the next space ends. */
function wordEnd(line: string, start: number): number {
  let end = start;
  while (end < line.length && !isSpace(line[end])) end++;
  return end;
}

/** One data value that ends at a space or at the end of the line. */
function readData(line: string, start: number): ReadResult | undefined {
  try {
    const { value, end } = decodeAt(line, start);
    return end === line.length || isSpace(line[end]) ? { value, end } : undefined;
  } catch {
    // Not a value in the Data Formats: the caller reports what was expected here, with the position.
    return undefined;
  }
}

/** What is wrong with the data that begins at this place, when it breaks off or goes on wrongly. */
export function dataProblem(line: string, start: number): FormatError | undefined {
  if (!/["({[#<]/.test(line.charAt(start))) return undefined;
  try {
    const { end } = decodeAt(line, start);
    return end === line.length || isSpace(line[end]) ? undefined : new FormatError("space expected", end);
  } catch (error) {
    return error instanceof FormatError ? error : undefined;
  }
}

/** A network address in brackets, with or without a port, is text; anything else in brackets is a datablock. */
const BRACKETED_ADDRESS = /^\[[\dA-Fa-f]*[.:][\dA-Fa-f.:]*\](?::\d{1,5})?$/;

/** A string as any client writes it: quoted, or a raw run of characters such as `user@domain` or `*`. */
function readText(line: string, start: number): ReadResult | undefined {
  const first = line[start];
  if (first === '"') {
    const data = readData(line, start);
    return data && typeof data.value === "string" ? data : undefined;
  }
  if (first === undefined || first === "{" || first === "(") return undefined;
  const end = wordEnd(line, start);
  const value = line.slice(start, end);
  return first === "[" && !BRACKETED_ADDRESS.test(value) ? undefined : { value, end };
}

function readWholeNumber(line: string, start: number): ReadResult | undefined {
  const text =
    line[start] === "#"
      ? { value: line.slice(start + 1, wordEnd(line, start)), end: wordEnd(line, start) }
      : readText(line, start);
  if (!text || !/^-?\d+$/.test(String(text.value))) return undefined;
  const value = Number(text.value);
  return Number.isSafeInteger(value) ? { value, end: text.end } : undefined;
}

function readChoice(values: readonly string[], line: string, start: number, quotable = false): ReadResult | undefined {
  const quoted = quotable && line[start] === '"' ? readText(line, start) : undefined;
  const end = quoted?.end ?? wordEnd(line, start);
  const word = String(quoted?.value ?? line.slice(start, end)).toLowerCase();
  const found = values.find((value) => value.toLowerCase() === word);
  return found === undefined ? undefined : { value: found, end };
}

/** Old clients send file data as a string of base64; some wrap it in the brackets of a datablock. */
function readBytes(line: string, start: number): ReadResult | undefined {
  const data = readData(line, start);
  if (!data || data.value instanceof Uint8Array) return data;
  if (typeof data.value !== "string") return undefined;
  const inner = readData(data.value.startsWith("[") ? data.value : `[${data.value}]`, 0);
  return inner && inner.value instanceof Uint8Array ? { value: inner.value, end: data.end } : undefined;
}

function readChecked(kind: Kind, line: string, start: number): ReadResult | undefined {
  const data = readData(line, start);
  return data && checkKind(kind, data.value) === undefined ? data : undefined;
}

/** Some clients drop all Rules with the word `default` in place of the array. */
function readNoRules(kind: Extract<Kind, { kind: "array" }>, line: string, start: number): ReadResult | undefined {
  const rules = kind.items === "mailRules" || kind.items === "signalRules";
  const word = rules ? readChoice(["default"], line, start) : undefined;
  return word && { value: [], end: word.end };
}

/** Reads a value of this kind at a position of a line, or nothing when something else stands there. */
export function readKind(kind: Kind, line: string, start: number): ReadResult | undefined {
  switch (kind.kind) {
    case "string":
      return readText(line, start);
    case "number":
    case "numeric":
      return readWholeNumber(line, start);
    case "choice":
      return readChoice(kind.values, line, start, kind.quotable);
    case "numberOr":
      return readWholeNumber(line, start) ?? readChoice(kind.values, line, start);
    case "bytes":
      return readBytes(line, start);
    case "address":
      return line.startsWith("#I[", start) ? readData(line, start) : readText(line, start);
    case "rest": {
      const subscriber = readSubscriber(line.slice(start).trim());
      return subscriber === undefined ? undefined : { value: subscriber, end: line.length };
    }
    case "flag":
      return undefined;
    case "array":
      return readNoRules(kind, line, start) ?? readChecked(kind, line, start);
    case "strings":
    case "dictionary":
    case "object":
      return readChecked(kind, line, start);
  }
}
