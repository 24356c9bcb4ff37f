import { InputError } from "@/lib/errors";
import { isIpAddress } from "./address";
import { toBase64 } from "./base64";
import { DEFAULT_LIMITS } from "./limits";
import { type Dictionary, IpAddress, isArray, isDictionary, Timestamp, type Value, Xml } from "./value";
import { xmlEnd } from "./xml";

const BARE = /^[A-Za-z0-9]+$/;
/** Inside quotes these are written as escapes: whatever could end the string or the line, and every other control. */
const ESCAPED = /(?=\p{ASCII})["\\\p{Cc}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/u;
const MIN_NUMBER = -(2n ** 63n);
const MAX_NUMBER = 2n ** 63n - 1n;
const MAX_PORT = 65_535;

/** Writes a value on one line, in the one spelling that every known server reads. */
export function encode(value: Value): string {
  return write(value, 0);
}

/**
 * Writes a string in quotes, whatever it holds. Every text that a person or a server supplied leaves through here, so
 * that no text can end its quotes or its line (and with it start another command).
 */
export function quote(text: string): string {
  return `"${sendable(text).replace(ESCAPED, escapeOf)}"`;
}

function write(value: Value, depth: number): string {
  if (typeof value === "string") return writeString(value);
  if (value === null) return "#NULL#";
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "bigint") return writeBigint(value);
  if (value instanceof Uint8Array) return `[${toBase64(value)}]`;
  if (value instanceof Timestamp) return writeTimestamp(value);
  if (value instanceof IpAddress) return writeAddress(value);
  if (value instanceof Xml) return writeXml(value);
  if (depth >= DEFAULT_LIMITS.nesting) throw new InputError("The value is nested too deeply.");
  if (isArray(value)) return `(${value.map((item) => write(item, depth + 1)).join(",")})`;
  if (isDictionary(value)) return writeDictionary(value, depth + 1);
  throw new InputError("A server object cannot be sent.");
}

function writeString(text: string): string {
  return BARE.test(text) ? text : quote(text);
}

function writeDictionary(value: Dictionary, depth: number): string {
  let out = "{";
  for (const [key, item] of value) out += `${writeString(key)}=${write(item, depth)};`;
  return `${out}}`;
}

function sendable(text: string): string {
  if (text.includes("\0")) throw new InputError("A zero byte cannot be sent.");
  if (LONE_SURROGATE.test(text)) throw new InputError("Half of a surrogate pair is not a character.");
  return text;
}

function escapeOf(symbol: string): string {
  switch (symbol) {
    case '"':
    case "\\":
      return `\\${symbol}`;
    case "\n":
      return "\\e";
    case "\r":
      return "\\r";
    case "\t":
      return "\\t";
    default:
      // Decimal, always three digits: older clients that took it for octal were wrong.
      return `\\${digits(symbol.charCodeAt(0), 3)}`;
  }
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new InputError("The number is not a whole number that can be kept exactly.");
  return value === 0 ? "#0" : `#${value}`;
}

function writeBigint(value: bigint): string {
  if (value < MIN_NUMBER || value > MAX_NUMBER) throw new InputError("The number does not fit into 64 bits.");
  return `#${value}`;
}

function writeTimestamp({ at }: Timestamp): string {
  if (typeof at === "string") return at === "past" ? "#TPAST" : "#TFUTURE";
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new InputError("The time cannot be written with a year of four digits.");
  const day = `${digits(date.getUTCDate(), 2)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(year, 4)}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map((part) => digits(part, 2));
  return `#T${day}_${time.join(":")}`;
}

function writeAddress({ ip, port }: IpAddress): string {
  if (!isIpAddress(ip)) throw new InputError("The network address is not right.");
  if (port === undefined) return `#I[${ip}]`;
  if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) throw new InputError("The port number is not right.");
  return `#I[${ip}]:${port}`;
}

function writeXml({ source }: Xml): string {
  const line = sendable(source).replace(/\r\n|[\r\n]/g, " ");
  if (!isWholeXml(line)) throw new InputError("The text is not a whole XML element.");
  return line;
}

/** Loose text behind the elements would be read as something else. */
function isWholeXml(line: string): boolean {
  try {
    return xmlEnd(line, 0) === line.length;
  } catch {
    return false;
  }
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
