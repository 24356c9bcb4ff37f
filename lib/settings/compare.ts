import { IpAddress, isArray, isDictionary, Opaque, Timestamp, type Value, Xml } from "@/lib/codec";
import type { Field } from "./field";
import { type Meaning, textOf, understand } from "./meaning";
import { expandServices, isServiceOn, SERVICES, type Services, serviceNames } from "./services";

/** True when two values say the same for this field: `10M` and `10240K`, `60` and `1m`, `YES` and `Yes`, `#5` and `"5"`. */
export function sameSetting(field: Field, a: Value, b: Value): boolean {
  return sameMeaning(understand(field, a), understand(field, b));
}

function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.is === "toggle" && b.is === "toggle") return a.on === b.on;
  if (a.is === "amount" && b.is === "amount") return a.amount === b.amount;
  if (a.is === "text" && b.is === "text") return a.text === b.text;
  if (a.is === "list" && b.is === "list") return sameValue(a.items, b.items);
  if (a.is === "services" && b.is === "services") return sameServices(a.services, b.services);
  if (a.is === "flow" && b.is === "flow") return a.count === b.count && a.period === b.period;
  if (a.is === "data" && b.is === "data") return sameValue(a.bytes, b.bytes);
  if (a.is === "value" && b.is === "value") return sameValue(a.value, b.value);
  return a.is === b.is && (a.is === "unlimited" || a.is === "all");
}

/** The same services are on, those with numbers that we do not know included. */
function sameServices(a: Services, b: Services): boolean {
  const names = serviceNames(a, b);
  return names.every((name) => isServiceOn(a, name) === isServiceOn(b, name)) && laterFrom(a) === laterFrom(b);
}

/** The number above which services count as enabled without being named. */
function laterFrom(services: Services): number {
  const wide = expandServices(services);
  if (wide.mode !== "some") return wide.mode === "all" ? SERVICES.length : Number.POSITIVE_INFINITY;
  return wide.threshold ?? Number.POSITIVE_INFINITY;
}

/** Deep equality of wire values; numbers equal their digits, and the order of a dictionary means nothing. */
export function sameValue(a: Value, b: Value): boolean {
  const text = textOf(a);
  if (text !== undefined) return text === textOf(b);
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => sameItem(item, b[index]));
  if (isDictionary(a)) {
    return isDictionary(b) && a.size === b.size && [...a].every(([key, item]) => sameItem(item, b.get(key)));
  }
  if (a instanceof Uint8Array) {
    return b instanceof Uint8Array && a.length === b.length && a.every((byte, index) => byte === b[index]);
  }
  if (a instanceof Timestamp) return b instanceof Timestamp && a.at === b.at;
  if (a instanceof IpAddress) return b instanceof IpAddress && a.ip === b.ip && a.port === b.port;
  if (a instanceof Xml) return b instanceof Xml && a.source === b.source;
  if (a instanceof Opaque) return b instanceof Opaque && a.source === b.source;
  return a === b;
}

function sameItem(a: Value, b: Value | undefined): boolean {
  return b !== undefined && sameValue(a, b);
}
