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
export const SLASH = 47;
export const ZERO = 48;
export const NINE = 57;
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
export const LOWER_N = 110;
export const OPEN_DICTIONARY = 123;
export const CLOSE_DICTIONARY = 125;

/**
 * The Guide's atom is letters and digits only; servers print `.`, `-`, `_` and `@` in it too, and the vendor's own
 * clients read `:`, `!` and `%` as well.
 */
const ATOM_SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_@:!%";

const atomTable = new Uint8Array(128);
for (const symbol of ATOM_SYMBOLS) atomTable[symbol.charCodeAt(0)] = 1;

/** May stand in a string without quotes. The end of the text (NaN) may not. */
export function isAtomSymbol(code: number): boolean {
  return code < 128 ? atomTable[code] === 1 : code >= 128;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
