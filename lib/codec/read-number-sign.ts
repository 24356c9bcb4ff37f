import { isIpAddress } from "./address";
import { FormatError } from "./format-error";
import {
  CLOSE_DATA,
  COLON,
  DOT,
  isDelimiter,
  isDigit,
  isHexDigit,
  LOWER_N,
  MINUS,
  OPEN_ARRAY,
  OPEN_DATA,
  UNDERSCORE,
  UPPER_I,
  UPPER_N,
  UPPER_T,
  ZERO,
} from "./symbols";
import { IpAddress, Opaque, Timestamp, type Value } from "./value";

/** A value that starts with `#`, and the place just behind it. */
export interface Found {
  readonly value: Value;
  readonly end: number;
}

/** Three numbers with separators between them: a date or a time of day. */
interface Triple {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly end: number;
}

const MIDNIGHT: Triple = { first: 0, second: 0, third: 0, end: 0 };

const NUMBER = /(-?)(0x[0-9A-Fa-f]+|0o[0-7]+|0b[01]+|[0-9]+)/y;
const NULL = /#null#/iy;

const MIN_NUMBER = -(2n ** 63n);
const MAX_NUMBER = 2n ** 63n - 1n;
const MAX_PORT = 65_535;
/** Numbers of so few digits are exact as they are. */
const SAFE_DIGITS = 15;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** From the first of March of the year zero. */
const DAYS_BEFORE_1970 = 719_468;

/** Reads numbers, timestamps, addresses, the null-object and opaque objects. `start` is the place of the `#`. */
export function readNumberSign(text: string, start: number): Found {
  switch (text.charCodeAt(start + 1)) {
    case UPPER_T:
      return readTimestamp(text, start + 2);
    case UPPER_I:
      return readAddress(text, start + 2);
    case UPPER_N:
    case LOWER_N:
      return readNull(text, start);
    case OPEN_ARRAY:
      return readOpaque(text, start);
    default:
      return readNumber(text, start + 1);
  }
}

function isDelimited(text: string, end: number): boolean {
  return end >= text.length || isDelimiter(text.charCodeAt(end));
}

function delimited(text: string, value: Value, end: number): Found {
  if (!isDelimited(text, end)) throw new FormatError("delimiter expected", end);
  return { value, end };
}

function digitsEnd(text: string, start: number, most: number): number {
  let at = start;
  while (at - start < most && isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function numberOf(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

function readNumber(text: string, start: number): Found {
  const first = text.charCodeAt(start) === MINUS ? start + 1 : start;
  const end = digitsEnd(text, first, SAFE_DIGITS + 1);
  const isPlain = end > first && end - first <= SAFE_DIGITS && isDelimited(text, end);
  if (!isPlain) return readAnyNumber(text, start);
  const size = numberOf(text, first, end);
  // Not `-size` for zero: the Data Formats know one zero only.
  return { value: first === start ? size : 0 - size, end };
}

function readAnyNumber(text: string, start: number): Found {
  NUMBER.lastIndex = start;
  const found = NUMBER.exec(text);
  if (found === null) throw new FormatError('unknown "#" form', start);
  const [whole, sign, digits = ""] = found;
  const size = BigInt(digits);
  const value = sign === "-" ? -size : size;
  if (value < MIN_NUMBER || value > MAX_NUMBER) throw new FormatError("number out of 64-bit range", start);
  const small = Number(value);
  return delimited(text, Number.isSafeInteger(small) ? small : value, start + whole.length);
}

function readTimestamp(text: string, start: number): Found {
  const date = readTriple(text, start, MINUS, 4, 4);
  if (date === undefined) return readRemote(text, start);
  if (text.charCodeAt(date.end) !== UNDERSCORE) {
    return delimited(text, timestampOf(date, MIDNIGHT, start), date.end);
  }
  const time = readTriple(text, date.end + 1, COLON, 1, 2);
  if (time === undefined) throw new FormatError("bad time of day", date.end + 1);
  return delimited(text, timestampOf(date, time, start), time.end);
}

function readRemote(text: string, start: number): Found {
  if (text.startsWith("PAST", start)) return delimited(text, new Timestamp("past"), start + 4);
  if (text.startsWith("FUTURE", start)) return delimited(text, new Timestamp("future"), start + 6);
  throw new FormatError("bad timestamp", start);
}

function readTriple(text: string, start: number, separator: number, least: number, most: number): Triple | undefined {
  const first = digitsEnd(text, start, 2);
  const second = digitsEnd(text, first + 1, 2);
  const end = digitsEnd(text, second + 1, most);
  const isWhole = first > start && second > first + 1 && end - second > least;
  if (!isWhole || text.charCodeAt(first) !== separator || text.charCodeAt(second) !== separator) return undefined;
  return {
    first: numberOf(text, start, first),
    second: numberOf(text, first + 1, second),
    third: numberOf(text, second + 1, end),
    end,
  };
}

function timestampOf(date: Triple, time: Triple, offset: number): Timestamp {
  const { first: day, second: month, third: year } = date;
  const { first: hour, second: minute, third: second } = time;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lastDay = (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
  if (day < 1 || day > lastDay || hour > 23 || minute > 59 || second > 59) {
    throw new FormatError("timestamp out of range", offset);
  }
  const seconds = (dayNumber(year, month, day) * 24 + hour) * 3600 + minute * 60 + second;
  return new Timestamp(seconds * 1000);
}

/** Days since 1970. A year that starts in March has its leap day at its end. Date.UTC takes the year 7 for 1907. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + day - 1 - DAYS_BEFORE_1970;
}

function readAddress(text: string, start: number): Found {
  if (text.charCodeAt(start) !== OPEN_DATA) throw new FormatError('"[" expected', start);
  let close = start + 1;
  while (isAddressSymbol(text.charCodeAt(close))) close += 1;
  if (text.charCodeAt(close) !== CLOSE_DATA) throw new FormatError('"]" expected', close);
  if (!isIpAddress(text, start + 1, close)) throw new FormatError("bad IP address", start + 1);
  const ip = text.slice(start + 1, close);
  if (text.charCodeAt(close + 1) !== COLON) return delimited(text, new IpAddress(ip), close + 1);
  const portStart = close + 2;
  const end = digitsEnd(text, portStart, text.length);
  const port = numberOf(text, portStart, end);
  if (end === portStart || port > MAX_PORT) throw new FormatError("bad port", portStart);
  return delimited(text, new IpAddress(ip, port), end);
}

function isAddressSymbol(code: number): boolean {
  return isHexDigit(code) || code === DOT || code === COLON;
}

function readNull(text: string, start: number): Found {
  NULL.lastIndex = start;
  if (!NULL.test(text)) throw new FormatError('unknown "#" form', start + 1);
  return { value: null, end: start + 6 };
}

function readOpaque(text: string, start: number): Found {
  const close = text.indexOf(")", start);
  if (close === -1) throw new FormatError("unterminated #(", text.length);
  return { value: new Opaque(text.slice(start, close + 1)), end: close + 1 };
}
