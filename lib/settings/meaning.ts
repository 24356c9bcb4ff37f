import { decode, FormatError, isArray, type Value } from "@/lib/codec";
import type { Field } from "./field";
import { COUNTS, PERCENTS, parseQuantity, type Scale, SIZES, TIMES } from "./quantity";
import { parseServices, type Services } from "./services";

/**
 * What a wire value says, read by value and not by type: a number may come as digits, a word in another case, a datablock
 * as text. Reading, comparing and showing a setting all start here, so they cannot disagree.
 */
export type Meaning =
  | { readonly is: "toggle"; readonly on: boolean }
  | { readonly is: "amount"; readonly amount: bigint }
  | { readonly is: "unlimited" }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "list"; readonly items: readonly string[] }
  | { readonly is: "all" }
  | { readonly is: "services"; readonly services: Services }
  | { readonly is: "flow"; readonly count: bigint | "unlimited"; readonly period: bigint }
  | { readonly is: "data"; readonly bytes: Uint8Array }
  /** Not what the kind describes, or a kind without a description. */
  | { readonly is: "value"; readonly value: Value };

/** A string, or the text of a number: the server's settings hold numbers as strings, other clients send numbers. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : undefined;
}

function toggle(value: Value): Meaning | undefined {
  const word = textOf(value)?.toLowerCase();
  return word === "yes" || word === "no" ? { is: "toggle", on: word === "yes" } : undefined;
}

function quantity(value: Value, scale: Scale, limitless: boolean): Meaning | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (limitless && /^(unlimited|-1)$/i.test(text.trim())) return { is: "unlimited" };
  const amount = parseQuantity(text, scale);
  return amount === undefined ? undefined : { is: "amount", amount };
}

function text(value: Value): Meaning | undefined {
  const read = textOf(value);
  return read === undefined ? undefined : { is: "text", text: read };
}

/** Line ends are written `\e`; a client that sent CR LF meant the same. */
function lines(value: Value): Meaning | undefined {
  const read = textOf(value);
  return read === undefined ? undefined : { is: "text", text: read.replace(/\r\n?/g, "\n") };
}

function choice({ choices }: Field<"choice">, value: Value): Meaning | undefined {
  const read = textOf(value);
  if (read === undefined) return undefined;
  const known = choices.find((one) => one.value.toLowerCase() === read.toLowerCase());
  return { is: "text", text: known?.value ?? read };
}

function list({ allWord }: Field<"list">, value: Value): Meaning | undefined {
  const items = isArray(value) ? value.map(textOf) : [textOf(value)];
  const words = items.flatMap((item) => (item === undefined ? [] : [item]));
  if (words.length !== items.length) return undefined;
  const [only, ...others] = words;
  const all = allWord !== undefined && others.length === 0 && only?.toLowerCase() === allWord.toLowerCase();
  return all ? { is: "all" } : { is: "list", items: words };
}

function flow(value: Value): Meaning | undefined {
  if (!isArray(value) || value.length !== 2) return undefined;
  const count = quantity(value[0] ?? "", COUNTS, true);
  const period = quantity(value[1] ?? "", TIMES, false);
  if (period?.is !== "amount") return undefined;
  if (count?.is === "unlimited") return { is: "flow", count: "unlimited", period: period.amount };
  return count?.is === "amount" ? { is: "flow", count: count.amount, period: period.amount } : undefined;
}

function data(value: Value): Meaning | undefined {
  if (value instanceof Uint8Array) return { is: "data", bytes: value };
  if (typeof value !== "string") return undefined;
  if (value.trim() === "") return { is: "data", bytes: new Uint8Array() };
  const bytes = decodeData(value.trim());
  return bytes === undefined ? undefined : { is: "data", bytes };
}

/** The bytes of `[base64]`, or nothing when the text is something else. */
export function decodeData(bracketed: string): Uint8Array | undefined {
  if (!bracketed.startsWith("[")) return undefined;
  try {
    const value = decode(bracketed, { multiline: true });
    return value instanceof Uint8Array ? value : undefined;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function services(value: Value): Meaning | undefined {
  const read = parseServices(value);
  return read === undefined ? undefined : { is: "services", services: read };
}

function byKind(field: Field, value: Value): Meaning | undefined {
  switch (field.kind) {
    case "toggle":
      return toggle(value);
    case "number":
      return quantity(value, COUNTS, field.unlimited === true);
    case "percent":
      return quantity(value, PERCENTS, false);
    case "size":
      return quantity(value, SIZES, true);
    case "duration":
      return quantity(value, TIMES, false);
    case "choice":
      return choice(field, value);
    case "text":
    case "email":
    case "secret":
      return text(value);
    case "multiline":
    case "ipList":
      return lines(value);
    case "list":
      return list(field, value);
    case "services":
      return services(value);
    case "flow":
      return flow(value);
    case "data":
      return data(value);
    case "dictionary":
    case "raw":
      return undefined;
  }
}

export function understand(field: Field, value: Value): Meaning {
  return byKind(field, value) ?? { is: "value", value };
}
