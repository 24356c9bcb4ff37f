import { readFileSync } from "node:fs";
import { IpAddress, Opaque, Timestamp, type Value, Xml } from "@/lib/codec";

/**
 * The vectors stand in tests/fixtures/data-formats, one JSON record on each line. In a `value`, strings, arrays and null
 * are themselves; every other kind is an object with one key that names it.
 */
export interface Vector {
  readonly name: string;
  readonly text: string;
  readonly multiline: boolean;
}

export interface AcceptedVector extends Vector {
  readonly value: Value;
}

export interface RefusedVector extends Vector {
  readonly offset: number;
  readonly reason: string;
}

export interface Sample extends Vector {
  readonly kind: "read" | "write" | "refuse";
  /** Absent in samples that must be refused. */
  readonly value: Value;
}

export const accepted: readonly AcceptedVector[] = records("accepted").map((record) => ({
  ...vectorOf(record),
  value: valueFrom(record.get("value")),
}));

export const refused: readonly RefusedVector[] = records("refused").map((record) => ({
  ...vectorOf(record),
  offset: Number(record.get("offset")),
  reason: String(record.get("reason")),
}));

export const samples: readonly Sample[] = records("samples").map((record) => ({
  ...vectorOf(record),
  multiline: true,
  kind: kindOf(record.get("kind")),
  value: valueFrom(record.get("value") ?? null),
}));

function records(file: string): ReadonlyMap<string, unknown>[] {
  const lines = readFileSync(new URL(`../fixtures/data-formats/${file}.jsonl`, import.meta.url), "utf8").trim();
  return lines.split("\n").map((line) => fieldsOf(JSON.parse(line)));
}

function fieldsOf(json: unknown): ReadonlyMap<string, unknown> {
  if (typeof json !== "object" || json === null) throw new TypeError("A vector is an object.");
  return new Map(Object.entries(json));
}

function vectorOf(record: ReadonlyMap<string, unknown>): Vector {
  return {
    name: String(record.get("name")),
    text: String(record.get("text")),
    multiline: record.get("multiline") === true,
  };
}

function kindOf(kind: unknown): Sample["kind"] {
  if (kind === "read" || kind === "write" || kind === "refuse") return kind;
  throw new TypeError(`No kind of sample: ${kind}`);
}

function valueFrom(json: unknown): Value {
  if (typeof json === "string" || json === null) return json;
  if (Array.isArray(json)) return json.map(valueFrom);
  const fields = fieldsOf(json);
  const [kind = ""] = fields.keys();
  const content = fields.get(kind);
  switch (kind) {
    case "dictionary":
      return new Map(pairsOf(content));
    case "number":
      return numberOf(String(content));
    case "bytes":
      return Uint8Array.from(Buffer.from(String(content), "hex"));
    case "time":
      return timeOf(String(content));
    case "address":
      return new IpAddress(String(content), fields.has("port") ? Number(fields.get("port")) : undefined);
    case "xml":
      return new Xml(String(content));
    case "opaque":
      return new Opaque(String(content));
    default:
      throw new TypeError(`No kind of value: ${kind}`);
  }
}

function pairsOf(pairs: unknown): [string, Value][] {
  if (!Array.isArray(pairs)) throw new TypeError("A dictionary is a list of pairs.");
  return pairs.map(([key, item]) => [String(key), valueFrom(item)]);
}

function numberOf(digits: string): number | bigint {
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : BigInt(digits);
}

function timeOf(text: string): Timestamp {
  if (text === "PAST") return new Timestamp("past");
  return new Timestamp(text === "FUTURE" ? "future" : Date.parse(text));
}
