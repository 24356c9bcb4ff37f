import { decode, FormatError, isDictionary, type Value } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { isAddressEntry } from "./address-entry";
import type { Field } from "./field";
import { decodeData } from "./meaning";
import { type Problem, problem } from "./problem";
import { COUNTS, factorOf, LARGEST, PERCENTS, SIZES, TIMES, writeQuantity } from "./quantity";
import { holdsMarker, restoreSecrets } from "./secrets";
import { writeServices } from "./services";
import type { Typed, Unit } from "./typed";

export type Written = { readonly value: Value } | { readonly problem: Problem };

/** Characters of one setting. Larger data goes by file transfer, not through a form. */
export const TEXT_LIMIT = 262_144;

const CONTROLS = /\p{Cc}/u;
const CONTROLS_BUT_LINES = /(?![\n\t])\p{Cc}/u;
const HALF_CHARACTER = /\p{Surrogate}/u;
/** The server takes this word for "remove the setting" (Guide, "CLI", UPDATEACCOUNTSETTINGS). */
const DEFAULT_WORD = /^default$/i;

const refuse = (...args: Parameters<typeof problem>): Written => ({ problem: problem(...args) });

/**
 * The wire value of what was typed, or why there is none. `original` is the value that the person saw: hidden secrets
 * inside a nested value are taken from it.
 */
export function writeField(field: Field, typed: Typed, original?: Value): Written {
  const written = convert(field, typed);
  if ("problem" in written) return written;
  const nested = typed.form === "wire";
  const value = nested ? restoreSecrets(written.value, original) : written.value;
  if (typeof value === "string" && DEFAULT_WORD.test(value)) return refuse("defaultWord");
  // In a browser the original is masked itself, so its markers may stay: the gate refuses to send one.
  const masked = nested && original !== undefined && holdsMarker(original);
  return holdsMarker(value) && !masked ? refuse("hiddenSecret") : { value };
}

function convert(field: Field, typed: Typed): Written {
  switch (typed.form) {
    case "wire":
      return field.secret ? refuse("form") : wire(field, typed.text);
    case "toggle":
      return field.kind === "toggle" ? { value: typed.on ? "YES" : "NO" } : refuse("form");
    case "amount":
      return amountFor(field, typed);
    case "special":
      return special(field, typed.word);
    case "secret":
      if (!field.secret) return refuse("form");
      return typed.text === "" ? refuse("empty") : textFor(field, typed.text);
    case "text":
      return field.secret ? refuse("form") : textFor(field, typed.text);
    case "list":
      return field.kind === "list" ? list(field, typed) : refuse("form");
    case "services":
      return field.kind === "services" ? services(typed) : refuse("form");
    case "flow":
      return field.kind === "flow" ? flow(typed) : refuse("form");
  }
}

/** The digits a person typed, grouped by spaces or not. */
function digitsOf(text: string): bigint | undefined {
  const digits = text.replace(/\s/g, "");
  return /^-?\d{1,19}$/.test(digits) ? BigInt(digits) : undefined;
}

interface Range {
  readonly min: bigint;
  readonly max: bigint;
}

const ANY: Range = { min: 0n, max: LARGEST };

function amount(typed: string, unit: Unit, units: typeof SIZES, { min, max } = ANY): Written {
  if (typed.trim() === "") return refuse("empty");
  const count = digitsOf(typed);
  if (count === undefined) return refuse("wholeNumber");
  const factor = factorOf(unit, units);
  if (factor === undefined) return refuse("unit");
  if (count * factor < min || count * factor > max) {
    return refuse("numberRange", { min: String(min / factor), max: String(max / factor) });
  }
  return { value: writeQuantity(count, unit) };
}

function amountFor(field: Field, typed: Typed<"amount">): Written {
  switch (field.kind) {
    case "number":
      return amount(typed.amount, typed.unit, COUNTS, {
        min: BigInt(field.min ?? 0),
        max: field.max === undefined ? LARGEST : BigInt(field.max),
      });
    case "percent":
      return amount(typed.amount, typed.unit, PERCENTS);
    case "size":
      return amount(typed.amount, typed.unit, SIZES);
    case "duration":
      return amount(typed.amount, typed.unit, TIMES);
    default:
      return refuse("form");
  }
}

function special(field: Field, word: Typed<"special">["word"]): Written {
  if (word === "never") return field.kind === "duration" && field.never ? { value: "0" } : refuse("noSpecial");
  if (field.kind === "size") return { value: "unlimited" };
  return field.kind === "number" && field.unlimited ? { value: "-1" } : refuse("noSpecial");
}

function textFor(field: Field, text: string): Written {
  if (text.length > TEXT_LIMIT) return refuse("tooLong", { max: String(TEXT_LIMIT) });
  if (HALF_CHARACTER.test(text)) return refuse("characters");
  switch (field.kind) {
    case "text":
    case "secret":
      return oneLine(text);
    case "email":
      return /^[^\s<>"]+$/.test(text) || text === "" ? oneLine(text) : refuse("email");
    case "choice": {
      const known = field.choices.find(({ value }) => value.toLowerCase() === text.toLowerCase());
      if (known !== undefined) return { value: known.value };
      if (text === "") return refuse("empty");
      return field.open
        ? oneLine(text)
        : refuse("choice", { choices: field.choices.map((one) => one.value).join(", ") });
    }
    case "multiline":
      return manyLines(text);
    case "ipList":
      return addressLines(text);
    case "data":
      return data(text);
    default:
      return refuse("form");
  }
}

function oneLine(text: string): Written {
  return CONTROLS.test(text) ? refuse("oneLine") : { value: text };
}

function manyLines(text: string): Written {
  const value = text.replace(/\r\n?/g, "\n");
  return CONTROLS_BUT_LINES.test(value) ? refuse("characters") : { value };
}

/** Comments, empty lines and the order of a list are the administrator's and stay (Guide, "Network"). */
function addressLines(text: string): Written {
  const written = manyLines(text);
  const wrong = text.split(/\r\n?|\n/).findIndex((line) => !isAddressEntry(line));
  return "problem" in written || wrong < 0 ? written : refuse("addressLine", { line: String(wrong + 1) });
}

const ARMOUR = /^-----BEGIN [A-Z0-9 ]+-----\s([\s\S]+?)-----END [A-Z0-9 ]+-----$/;

function data(text: string): Written {
  const trimmed = text.trim();
  const [, inside = trimmed.replace(/^\[([\s\S]*)\]$/, "$1")] = ARMOUR.exec(trimmed) ?? [];
  const bytes = decodeData(`[${inside.replace(/\s/g, "")}]`);
  return bytes === undefined ? refuse("base64") : { value: bytes };
}

function list({ allWord }: Field<"list">, { all, items }: Typed<"list">): Written {
  if (all) return allWord === undefined ? refuse("form") : { value: allWord };
  const trimmed = items.map((item) => item.trim());
  const wrong = trimmed.findIndex((item) => item === "" || CONTROLS.test(item) || HALF_CHARACTER.test(item));
  return wrong < 0 ? { value: trimmed } : refuse("listItem", { item: String(wrong + 1) });
}

/** A name that is a number would be read as the threshold. */
const SERVICE_NAME = /^(?!\d+$)[\p{L}\p{N}/ ._-]+$/u;

function services({ mode, threshold, names }: Typed<"services">): Written {
  if (mode !== "some") return { value: writeServices({ mode }) };
  const wrong = names.findIndex((name) => !SERVICE_NAME.test(name));
  if (wrong >= 0) return refuse("services", { item: String(wrong + 1) });
  if (threshold !== null && !(Number.isInteger(threshold) && threshold >= 0 && threshold <= 9999))
    return refuse("form");
  return { value: writeServices({ mode, ...(threshold === null ? {} : { threshold }), names }) };
}

function flow(typed: Typed<"flow">): Written {
  const count = typed.unlimited ? { value: "-1" } : amount(typed.count, "", COUNTS);
  if ("problem" in count) return count;
  const period = amount(typed.amount, typed.unit, TIMES);
  return "problem" in period ? period : { value: [count.value, period.value] };
}

function wire(field: Field, text: string): Written {
  if (text.length > TEXT_LIMIT) return refuse("tooLong", { max: String(TEXT_LIMIT) });
  if (text.trim() === "") return refuse("empty");
  try {
    const value = decode(text, { multiline: true });
    return field.kind === "dictionary" && !isDictionary(value)
      ? refuse("dictionary", { example: "{key=value;}" })
      : { value };
  } catch (error) {
    if (error instanceof FormatError) return refuse("wire", { position: String(error.offset + 1) });
    if (error instanceof InputError) return refuse("characters");
    throw error;
  }
}
