import { type Dictionary, IpAddress, isArray, isDictionary, Opaque, Timestamp, type Value, Xml } from "./value";

/** True when both values say the same. The order of a dictionary's keys does not count; the string `5` is not `#5`. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true;
  // A number and a bigint compare exactly, but are never identical.
  if (isNumber(a)) return isNumber(b) && a <= b && a >= b;
  if (a instanceof Uint8Array) return b instanceof Uint8Array && equalBytes(a, b);
  if (a instanceof Timestamp) return b instanceof Timestamp && a.at === b.at;
  if (a instanceof IpAddress) return b instanceof IpAddress && a.ip === b.ip && a.port === b.port;
  if (a instanceof Xml) return b instanceof Xml && a.source === b.source;
  if (a instanceof Opaque) return b instanceof Opaque && a.source === b.source;
  if (isArray(a)) return isArray(b) && equalArrays(a, b);
  return isDictionary(a) && isDictionary(b) && equalDictionaries(a, b);
}

function isNumber(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function equalArrays(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, i) => equalEntries(item, b[i]));
}

function equalDictionaries(a: Dictionary, b: Dictionary): boolean {
  if (a.size !== b.size) return false;
  for (const [key, item] of a) if (!equalEntries(item, b.get(key))) return false;
  return true;
}

function equalEntries(a: Value, b: Value | undefined): boolean {
  return b !== undefined && equal(a, b);
}
