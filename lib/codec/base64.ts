import { FormatError } from "./format-error";
import { CLOSE_DATA, EQUALS } from "./symbols";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const INVALID = 255;

const symbolOf = new Uint8Array(64);
const sextetOf = new Uint8Array(128).fill(INVALID);
for (let i = 0; i < 64; i++) {
  const code = ALPHABET.charCodeAt(i);
  symbolOf[i] = code;
  sextetOf[code] = i;
}

const ascii = new TextDecoder();

/** Base64 on one line, padded. */
export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(EQUALS);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const left = bytes.length - from;
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    out[to] = symbolOf[group >> 18] ?? 0;
    out[to + 1] = symbolOf[(group >> 12) & 63] ?? 0;
    if (left > 1) out[to + 2] = symbolOf[(group >> 6) & 63] ?? 0;
    if (left > 2) out[to + 3] = symbolOf[group & 63] ?? 0;
    to += 4;
  }
  return ascii.decode(out);
}

/**
 * Reads Base64 from `start` up to the closing bracket. White space between symbols is skipped by `isSpace`, because
 * which characters are white space depends on the context. The padding must be whole.
 */
export function readBase64(
  text: string,
  start: number,
  isSpace: (code: number) => boolean,
): { readonly bytes: Uint8Array; readonly end: number } {
  const close = text.indexOf("]", start);
  const limit = close === -1 ? text.length : close;
  const bytes = new Uint8Array(Math.ceil(((limit - start) * 3) / 4));
  let length = 0;
  let symbols = 0;
  let padding = 0;
  let group = 0;
  let at = start;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    const sextet = code < 128 ? (sextetOf[code] ?? INVALID) : INVALID;
    if (sextet === INVALID && isSpace(code)) continue;
    const pads = code === EQUALS && padding < 2 && symbols % 4 >= 2;
    if (pads ? false : sextet === INVALID || padding > 0) throw new FormatError("not base64", at);
    group = (group << 6) | (pads ? 0 : sextet);
    if (pads) padding += 1;
    symbols += 1;
    if (symbols % 4 !== 0) continue;
    bytes[length] = (group >> 16) & 255;
    bytes[length + 1] = (group >> 8) & 255;
    bytes[length + 2] = group & 255;
    length += 3 - padding;
  }
  if (text.charCodeAt(at) !== CLOSE_DATA) throw new FormatError("unterminated datablock", at);
  if (symbols % 4 !== 0) throw new FormatError("not base64", at);
  return { bytes: bytes.slice(0, length), end: at + 1 };
}
