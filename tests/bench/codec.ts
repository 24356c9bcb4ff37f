import {
  decode,
  decodeListing,
  encode,
  IpAddress,
  isArray,
  isDictionary,
  LineReader,
  Timestamp,
  type Value,
} from "@/lib/codec";
import { samples } from "../codec/vectors";
import { type Row, speedRatio } from "./row";

const ACCOUNTS = 1_000_000;
const ROUNDS_OF_SAMPLES = 100;
const LONG_LINE = 100 * 1024 * 1024;
const CHUNK = 16 * 1024;

/** One reply in both notations. */
interface Pair {
  readonly text: string;
  readonly json: string;
}

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };

/** Compares the codec with JSON.parse and Buffer in this one process. */
export async function run(): Promise<readonly Row[]> {
  return [...generalRows(), ...listingRows(), ...lineRows()];
}

function generalRows(): Row[] {
  const replies = variedReplies();
  const groups: readonly (readonly [string, (text: string) => boolean])[] = [
    ["dictionaries", (text) => text.startsWith("{")],
    ["arrays", (text) => text.startsWith("(")],
    ["single strings, numbers, times and addresses", (text) => !/^[{(]/.test(text)],
  ];
  return [
    ratioRow("general values: all samples of replies", replies, 0.7),
    ...groups.map(([name, belongs]) =>
      ratioRow(
        `  ${name}`,
        replies.filter(({ text }) => belongs(text)),
      ),
    ),
  ];
}

/** Each reply is dropped before the next is read, as in the console. */
function ratioRow(what: string, pairs: readonly Pair[], atLeast?: number): Row {
  const value = speedRatio(
    () => {
      for (const { text } of pairs) decode(text);
    },
    () => {
      for (const { json } of pairs) JSON.parse(json);
    },
    51,
  );
  return { what, value, unit: "times JSON.parse", ...(atLeast === undefined ? {} : { atLeast }) };
}

function listingRows(): Row[] {
  const { text, json } = listing();
  const parse = () => JSON.parse(json);
  const unit = "times JSON.parse";
  return [
    {
      what: `listing of ${ACCOUNTS} accounts, columns`,
      value: speedRatio(() => decodeListing(text), parse, 7),
      unit,
      atLeast: 3,
    },
    { what: "  the same with all names made", value: speedRatio(() => decodeListing(text).names(), parse, 7), unit },
    { what: "  the same as a dictionary", value: speedRatio(() => decode(text), parse, 5), unit },
  ];
}

function lineRows(): Row[] {
  const chunks = Array.from({ length: LONG_LINE / CHUNK }, () => new Uint8Array(CHUNK).fill(0x61));
  const end = Uint8Array.of(0x0a);
  const read = () => {
    const reader = new LineReader();
    for (const chunk of chunks) {
      reader.feed(chunk);
      reader.next();
    }
    reader.feed(end);
    return reader.next();
  };
  const value = speedRatio(read, () => Buffer.concat(chunks).toString(), 3);
  return [{ what: "a line of 100 MB in chunks of 16 kB", value, unit: "times Buffer.concat", atLeast: 0.1 }];
}

/** The samples again and again with other numbers in their strings, as one-line replies. */
function variedReplies(): Pair[] {
  const next = randomNumbers();
  const values = samples.filter(({ kind }) => kind === "read").map(({ value }) => value);
  return Array.from({ length: ROUNDS_OF_SAMPLES }, () => values.map((value) => vary(value, next)))
    .flat()
    .map((value) => ({ text: flat(encode(value)), json: flat(JSON.stringify(jsonOf(value))) }));
}

function vary(value: Value, next: () => number): Value {
  if (typeof value === "string") return value.replace(/\d+/g, () => String(next() % 1000));
  if (typeof value === "number") return next();
  if (isArray(value)) return value.map((item) => vary(item, next));
  if (isDictionary(value)) return new Map([...value].map(([key, item]) => [key, vary(item, next)]));
  return value;
}

function jsonOf(value: Value): Json {
  if (typeof value === "string" || typeof value === "number" || value === null) return value;
  if (isArray(value)) return value.map(jsonOf);
  if (isDictionary(value)) return Object.fromEntries([...value].map(([key, item]) => [key, jsonOf(item)]));
  if (value instanceof Timestamp) return typeof value.at === "number" ? new Date(value.at).toISOString() : value.at;
  if (value instanceof IpAddress) return value.port === undefined ? value.ip : `${value.ip}:${value.port}`;
  throw new TypeError("JSON has no such value.");
}

function listing(): Pair {
  const names = Array.from({ length: ACCOUNTS }, (_, i) => `user${String(i).padStart(6, "0")}`);
  const kinds = ["macnt", "aacnt", "bacnt"];
  return {
    text: flat(`{${names.map((name, i) => `${name}=${kinds[i % 3]};`).join("")}}`),
    json: flat(`{${names.map((name, i) => `"${name}":"${kinds[i % 3]}"`).join(",")}}`),
  };
}

/** A string made of many pieces is slow to read until it is one, as text from a socket is. */
function flat(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
}
