import { stringEnd } from "./read-string";
import {
  atomEnd,
  EQUALS,
  HASH,
  isAtomSymbol,
  isDelimiter,
  isSpace,
  LESS,
  LF,
  OPEN_ARRAY,
  OPEN_DATA,
  OPEN_DICTIONARY,
  QUOTE,
} from "./symbols";

export type SpanRole = "string" | "key" | "number" | "mark" | "word" | "space";

export interface Span {
  readonly text: string;
  readonly role: SpanRole;
}

/**
 * Splits text in the notation for coloured display. Every form that starts with `#` has the role of a number, and
 * comments that of white space. Broken text is coloured as far as it goes; no character is lost.
 */
export function* spans(text: string): Generator<Span, void> {
  let at = 0;
  while (at < text.length) {
    const { role, end } = tokenAt(text, at);
    yield { text: text.slice(at, end), role };
    at = end;
  }
}

function tokenAt(text: string, at: number): { readonly role: SpanRole; readonly end: number } {
  const code = text.charCodeAt(at);
  if (isSpace(code)) return { role: "space", end: runEnd(text, at, isSpace) };
  if (text.startsWith("//", at)) return { role: "space", end: runEnd(text, at, isInLine) };
  if (text.startsWith("/*", at)) return { role: "space", end: closingEnd(text, at, "*/") };
  if (code === QUOTE) return named(text, "string", stringEnd(text, at + 1));
  if (isAtomSymbol(code)) return named(text, "word", atomEnd(text, at));
  if (code === OPEN_DATA) return { role: "string", end: closingEnd(text, at, "]") };
  if (code === HASH && text.charCodeAt(at + 1) !== OPEN_ARRAY) {
    return { role: "number", end: runEnd(text, at, continuesNumber) };
  }
  return { role: "mark", end: at + 1 };
}

function named(text: string, role: SpanRole, end: number): { readonly role: SpanRole; readonly end: number } {
  return { role: text.charCodeAt(runEnd(text, end, isSpace)) === EQUALS ? "key" : role, end };
}

function runEnd(text: string, start: number, belongs: (code: number) => boolean): number {
  let at = start;
  while (at < text.length && belongs(text.charCodeAt(at))) at += 1;
  return at;
}

function closingEnd(text: string, start: number, closing: string): number {
  const end = text.indexOf(closing, start);
  return end === -1 ? text.length : end + closing.length;
}

function isInLine(code: number): boolean {
  return code !== LF;
}

function continuesNumber(code: number): boolean {
  return !isDelimiter(code) && code !== OPEN_ARRAY && code !== OPEN_DICTIONARY && code !== QUOTE && code !== LESS;
}
