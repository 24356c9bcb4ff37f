import { FormatError } from "./format-error";
import { APOSTROPHE, atomEnd, BACKSLASH, CR, isDigit, LF, NUL, QUOTE } from "./symbols";

/** What a string says, and the place behind its closing quote. */
export interface FoundText {
  readonly text: string;
  readonly end: number;
}

const MAX_CODE_POINT = 0x10ffff;

/** `\e` is the end of a line in any system's sense; `\f` is known from one grammar only. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["e", "\n"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["f", "\f"],
]);

/** Byte order marks inside a string are part of it; bytes that are no UTF-8 become U+FFFD and are never an error. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The place of the closing quote of the string whose text starts at `start`, or of the first backslash before it.
 * A raw line end cannot be part of a string: it would be a reply cut in two.
 */
export function plainEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) return at;
    if (code > CR) continue;
    if (code === NUL) throw new FormatError("zero byte in a string", at);
    if (code === LF || code === CR) throw new FormatError("line end in a string", at);
    if (at >= text.length) throw new FormatError("unterminated string", text.length);
  }
}

/** The place behind the closing quote of the string whose text starts at `start`, or the end when it has none. */
export function stringEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

/** The place behind the string whose opening quote is at `start`; its escapes are judged, too. */
export function quotedEnd(text: string, start: number): number {
  const end = plainEnd(text, start + 1);
  return text.charCodeAt(end) === QUOTE ? end + 1 : readEscaped(text, start + 1).end;
}

/** The string at `start`, which was passed before. */
export function stringAt(text: string, start: number): string {
  if (text.charCodeAt(start) !== QUOTE) return text.slice(start, atomEnd(text, start));
  const end = plainEnd(text, start + 1);
  return text.charCodeAt(end) === QUOTE ? text.slice(start + 1, end) : readEscaped(text, start + 1).text;
}

/** Reads a string with escapes from `start`, just behind its opening quote. */
export function readEscaped(text: string, start: number): FoundText {
  let out = "";
  let at = start;
  for (;;) {
    const end = plainEnd(text, at);
    out += text.slice(at, end);
    if (text.charCodeAt(end) === QUOTE) return { text: out, end: end + 1 };
    const found = readEscape(text, end);
    out += found.text;
    at = found.end;
  }
}

function readEscape(text: string, at: number): FoundText {
  const symbol = text.charAt(at + 1);
  const meaning = MEANINGS.get(symbol);
  if (meaning !== undefined) return { text: meaning, end: at + 2 };
  if (symbol === "u") return readCodePoint(text, at);
  if (isDigit(text.charCodeAt(at + 1))) return readBytes(text, at);
  throw new FormatError("bad escape", at);
}

/** `\195\150` is the letter Ö: each escape is one byte, written in decimal, and a run of them is UTF-8. */
function readBytes(text: string, start: number): FoundText {
  const bytes: number[] = [];
  let at = start;
  while (text.charCodeAt(at) === BACKSLASH && isDigit(text.charCodeAt(at + 1))) {
    const number = text.slice(at + 1, at + 4);
    if (!/^\d{3}$/.test(number)) throw new FormatError("bad escape", at);
    const byte = Number(number);
    if (byte === 0 || byte > 255) throw new FormatError("bad decimal escape", at);
    bytes.push(byte);
    at += 4;
  }
  return { text: utf8.decode(Uint8Array.from(bytes)), end: at };
}

function readCodePoint(text: string, start: number): FoundText {
  let at = start + 3;
  let point = 0;
  while (/^[0-9A-Fa-f]$/.test(text.charAt(at))) {
    point = Math.min(point * 16 + Number.parseInt(text.charAt(at), 16), MAX_CODE_POINT + 1);
    at += 1;
  }
  const closed = text.charCodeAt(start + 2) === APOSTROPHE && at > start + 3 && text.charCodeAt(at) === APOSTROPHE;
  if (!closed) throw new FormatError("bad escape", start);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  if (point === 0 || point > MAX_CODE_POINT || isSurrogate) throw new FormatError("bad unicode escape", start);
  return { text: String.fromCodePoint(point), end: at + 1 };
}
