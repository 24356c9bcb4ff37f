import { isIpAddress } from "./address";
import { FormatError } from "./format-error";
import { isDigit } from "./symbols";
import { IpAddress, Opaque, Timestamp, type Value } from "./value";

/** A value that starts with `#`, and the place just behind it. */
export interface Found {
  readonly value: Value;
  readonly end: number;
}

const NUMBER = /(-?)(0x[0-9A-Fa-f]+|0o[0-7]+|0b[01]+|[0-9]+)/y;
const DATE = /([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9])/y;
const TIME = /([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?![0-9])/y;
const ADDRESS = /[0-9A-Fa-f:.]*/y;
const PORT = /[0-9]+/y;
const NULL = /#null#/iy;
const DELIMITER = /[ \t\r\n,;=)}]/;

const MIN_NUMBER = -(2n ** 63n);
const MAX_NUMBER = 2n ** 63n - 1n;
const MAX_PORT = 65_535;
/** Numbers of so few digits are exact as they are. */
const SAFE_DIGITS = 15;

/** Reads numbers, timestamps, addresses, the null-object and opaque objects. `start` is the place of the `#`. */
export function readNumberSign(text: string, start: number): Found {
  switch (text.charAt(start + 1)) {
    case "T":
      return readTimestamp(text, start + 2);
    case "I":
      return readAddress(text, start + 2);
    case "N":
    case "n":
      return readNull(text, start);
    case "(":
      return readOpaque(text, start);
    default:
      return readNumber(text, start + 1);
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function delimited(text: string, value: Value, end: number): Found {
  if (end < text.length && !DELIMITER.test(text.charAt(end))) throw new FormatError("delimiter expected", end);
  return { value, end };
}

function readNumber(text: string, start: number): Found {
  const end = decimalEnd(text, start);
  if (end > start && end - start <= SAFE_DIGITS && !/[xob]/.test(text.charAt(end))) {
    return delimited(text, Number(text.slice(start, end)), end);
  }
  const found = match(NUMBER, text, start);
  if (found === null) throw new FormatError('unknown "#" form', start);
  const [whole, sign, digits = ""] = found;
  const size = BigInt(digits);
  const value = sign === "-" ? -size : size;
  if (value < MIN_NUMBER || value > MAX_NUMBER) throw new FormatError("number out of 64-bit range", start);
  const small = Number(value);
  return delimited(text, Number.isSafeInteger(small) ? small : value, start + whole.length);
}

function decimalEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function readTimestamp(text: string, start: number): Found {
  if (text.startsWith("PAST", start)) return delimited(text, new Timestamp("past"), start + 4);
  if (text.startsWith("FUTURE", start)) return delimited(text, new Timestamp("future"), start + 6);
  const date = match(DATE, text, start);
  if (date === null) throw new FormatError("bad timestamp", start);
  const end = start + date[0].length;
  if (text.charAt(end) !== "_") return delimited(text, timestampOf(date, null, start), end);
  const time = match(TIME, text, end + 1);
  if (time === null) throw new FormatError("bad time of day", end + 1);
  return delimited(text, timestampOf(date, time, start), end + 1 + time[0].length);
}

function timestampOf(date: RegExpExecArray, time: RegExpExecArray | null, offset: number): Timestamp {
  const [day = 0, month = 0, year = 0] = date.slice(1).map(Number);
  const [hour = 0, minute = 0, second = 0] = (time ?? []).slice(1).map(Number);
  const moment = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for those of the last century.
  moment.setUTCFullYear(year, month - 1, day);
  moment.setUTCHours(hour, minute, second);
  const isCalendarDay = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  if (!isCalendarDay || hour > 23 || minute > 59 || second > 59) {
    throw new FormatError("timestamp out of range", offset);
  }
  return new Timestamp(moment.getTime());
}

function readAddress(text: string, start: number): Found {
  if (text.charAt(start) !== "[") throw new FormatError('"[" expected', start);
  const ip = match(ADDRESS, text, start + 1)?.[0] ?? "";
  const close = start + 1 + ip.length;
  if (text.charAt(close) !== "]") throw new FormatError('"]" expected', close);
  if (!isIpAddress(ip)) throw new FormatError("bad IP address", start + 1);
  if (text.charAt(close + 1) !== ":") return delimited(text, new IpAddress(ip), close + 1);
  const port = match(PORT, text, close + 2)?.[0] ?? "";
  if (port === "" || Number(port) > MAX_PORT) throw new FormatError("bad port", close + 2);
  return delimited(text, new IpAddress(ip, Number(port)), close + 2 + port.length);
}

function readNull(text: string, start: number): Found {
  if (match(NULL, text, start) === null) throw new FormatError('unknown "#" form', start + 1);
  return { value: null, end: start + 6 };
}

function readOpaque(text: string, start: number): Found {
  const close = text.indexOf(")", start);
  if (close === -1) throw new FormatError("unterminated #(", text.length);
  return { value: new Opaque(text.slice(start, close + 1)), end: close + 1 };
}
