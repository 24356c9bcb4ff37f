/**
 * Values of the server's Data Formats (Guide, "Data Formats"). A closed union: what is not here cannot be sent and
 * cannot be received.
 *
 * | Data Formats | here |
 * |---|---|
 * | string | `string` |
 * | number, 64 bits signed | `number`, or `bigint` beyond the safe integers |
 * | datablock | `Uint8Array` |
 * | timestamp, GMT, whole seconds | {@link Timestamp} |
 * | IP address with optional port | {@link IpAddress} |
 * | null-object | `null` |
 * | array | `readonly Value[]` |
 * | dictionary | {@link Dictionary}, keys in the order they came |
 * | XML element(s) | {@link Xml} |
 * | other server objects, `#( … )` | {@link Opaque}, never sent |
 */
export type Value =
  | string
  | number
  | bigint
  | null
  | Uint8Array
  | Timestamp
  | IpAddress
  | Xml
  | Opaque
  | readonly Value[]
  | Dictionary;

/** A Map and not an object: telephone numbers as keys would be put in another order, and `__proto__` is a legal key. */
export type Dictionary = ReadonlyMap<string, Value>;

export type Moment = number | "past" | "future";

/** A moment in whole seconds, as milliseconds since 1970 UTC, or the server's remote past or remote future. */
export class Timestamp {
  readonly at: Moment;

  constructor(at: Moment) {
    this.at = typeof at === "number" ? Math.floor(at / 1000) * 1000 : at;
  }
}

/** An IPv4 or IPv6 address as text without brackets, and the port when there is one. */
export class IpAddress {
  readonly ip: string;
  readonly port: number | undefined;

  constructor(ip: string, port?: number) {
    this.ip = ip;
    this.port = port;
  }
}

/** One or more XML elements, kept as their source text. */
export class Xml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** A server object that has no data form, for example a Mailbox handle. It can be shown, not sent. */
export class Opaque {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map;
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Makes a dictionary from pairs, in their order. */
export function dictionary(pairs: Iterable<readonly [string, Value]> = []): Map<string, Value> {
  return new Map(pairs);
}

/** The same value without server objects, which have no form that could travel: each becomes the text that shows it. */
export function printable(value: Value): Value {
  if (value instanceof Opaque) return value.source;
  if (isArray(value)) return value.map(printable);
  return isDictionary(value) ? dictionary([...value].map(([key, item]) => [key, printable(item)])) : value;
}
