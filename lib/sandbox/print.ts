import { encode, isArray, isDictionary, Opaque, quote, type Value } from "@/lib/codec";

/**
 * How the server prints data. It leaves more strings bare than a client may send (recorded answers hold `50M`,
 * `mail.servername.com` and `user@domain` without quotes), and quotes whatever starts with another symbol.
 */
const BARE = /^[A-Za-z0-9][A-Za-z0-9._@-]*$/;

/** `spaced` puts a space behind each comma of an array, as the guide's sample session does in the default framing. */
export function print(value: Value, spaced = false): string {
  if (typeof value === "string") return printString(value);
  if (isArray(value)) return `(${value.map((item) => print(item, spaced)).join(spaced ? ", " : ",")})`;
  // A client cannot send one for use, but ECHO answers with a copy of whatever it was given.
  if (value instanceof Opaque) return value.source;
  if (!isDictionary(value)) return encode(value);
  let out = "{";
  for (const [key, item] of value) out += `${printString(key)}=${print(item, spaced)};`;
  return `${out}}`;
}

function printString(text: string): string {
  return BARE.test(text) ? text : quote(text);
}
