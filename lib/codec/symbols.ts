/** The characters that mean something, by code. */
export const NUL = 0;
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const EXCLAMATION = 33;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const OPEN_ARRAY = 40;
export const CLOSE_ARRAY = 41;
export const STAR = 42;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const ZERO = 48;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const UPPER_I = 73;
export const UPPER_N = 78;
export const UPPER_T = 84;
export const OPEN_DATA = 91;
export const BACKSLASH = 92;
export const CLOSE_DATA = 93;
export const UNDERSCORE = 95;
export const LOWER_N = 110;
export const OPEN_DICTIONARY = 123;
export const CLOSE_DICTIONARY = 125;

const DIGIT = 1;
const HEX_DIGIT = 2;
const DELIMITER = 4;
const XML_NAME_START = 8;
const SPACES = 16;

const CLASSES: readonly (readonly [number, string])[] = [
  [DIGIT, "0123456789"],
  [HEX_DIGIT, "0123456789ABCDEFabcdef"],
  [DELIMITER, " \t\r\n,;=)}"],
  [SPACES, " \t\r\n"],
  [XML_NAME_START, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:"],
];

const classOf = new Uint8Array(128);
for (const [kind, symbols] of CLASSES) {
  for (let i = 0; i < symbols.length; i++) {
    const code = symbols.charCodeAt(i);
    classOf[code] = (classOf[code] ?? 0) | kind;
  }
}

/**
 * The Guide's atom is letters and digits only; servers print `.`, `-`, `_` and `@` in it too, and the vendor's own
 * clients read `:`, `!` and `%` as well.
 */
const ATOM_SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_@:!%";

const isAtom = new Uint8Array(128);
for (let i = 0; i < ATOM_SYMBOLS.length; i++) isAtom[ATOM_SYMBOLS.charCodeAt(i)] = 1;

/** The end of a text is NaN here, which is below nothing: it is of no class. */
function isOf(code: number, kind: number): boolean {
  return code < 128 && ((classOf[code] ?? 0) & kind) !== 0;
}

/** May stand in a string without quotes. */
export function isAtomSymbol(code: number): boolean {
  return code < 128 ? isAtom[code] === 1 : code >= 128;
}

/** The place behind the atom that starts at `start`. Half of the time of reading is spent here. */
export function atomEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? isAtom[code] !== 1 : !(code >= 128)) return at;
  }
}

export function isDigit(code: number): boolean {
  return isOf(code, DIGIT);
}

/** May stand behind a number, a timestamp or an address. */
export function isDelimiter(code: number): boolean {
  return isOf(code, DELIMITER);
}

export function isHexDigit(code: number): boolean {
  return isOf(code, HEX_DIGIT);
}

/** White space of multi-line text. */
export function isSpace(code: number): boolean {
  return isOf(code, SPACES);
}

export function isXmlNameStart(code: number): boolean {
  return code >= 128 || isOf(code, XML_NAME_START);
}
