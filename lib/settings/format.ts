import type { Value } from "@/lib/codec";
import type { Field } from "./field";
import { type Meaning, understand } from "./meaning";
import { inWholeUnits, SIZES, TIMES } from "./quantity";
import { wireText } from "./read";
import { isServiceOn, SERVICES, type Services, serviceNames } from "./services";
import { type Locale, WORDS } from "./words";

/**
 * A value in words: `10 GiB`, `90%`, `3 days`. A secret is only said to be set. The exact wire text for a tooltip is
 * `wireText`.
 */
export function formatSetting(field: Field, value: Value, locale: Locale): string {
  const words = WORDS[locale];
  const meaning = understand(field, value);
  if (field.secret) return isNothing(meaning) ? words.empty : words.secretSet;
  switch (meaning.is) {
    case "toggle":
      return meaning.on ? words.on : words.off;
    case "amount":
      return amount(field, meaning.amount, locale);
    case "unlimited":
      return words.unlimited;
    case "text":
      return text(field, meaning.text, locale);
    case "list":
      return meaning.items.length === 0 ? words.none : meaning.items.join(", ");
    case "all":
      return words.all;
    case "services":
      return services(meaning.services, locale);
    case "flow":
      return flow(meaning, locale);
    case "data":
      return meaning.bytes.length === 0 ? words.empty : unit(BigInt(meaning.bytes.length), "byte", "long", locale);
    case "value":
      return wireText(meaning.value);
  }
}

function isNothing(meaning: Meaning): boolean {
  return (meaning.is === "text" && meaning.text === "") || (meaning.is === "data" && meaning.bytes.length === 0);
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function number(value: bigint | number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

function unit(value: bigint, name: string, unitDisplay: "long" | "short", locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay }).format(value);
}

function amount(field: Field, value: bigint, locale: Locale): string {
  if (field.kind === "percent") return new Intl.NumberFormat(locale, { style: "percent" }).format(Number(value) / 100);
  if (field.kind === "size") return size(value, locale);
  if (field.kind !== "duration") return number(value, locale);
  return field.never && value === 0n ? WORDS[locale].never : duration(value, "long", locale);
}

/** Rounded to hundredths of the largest fitting unit: the exact figure stands in the tooltip. */
function size(value: bigint, locale: Locale): string {
  const { sizes } = WORDS[locale];
  const fitting = SIZES.units.findLast(({ factor }) => value >= factor);
  const name = fitting?.unit === "K" || fitting?.unit === "M" || fitting?.unit === "G" ? fitting.unit : "B";
  return `${number(Number(value) / Number(fitting?.factor ?? 1n), locale)} ${sizes[name]}`;
}

const TIME_NAMES: Readonly<Record<string, string>> = { s: "second", m: "minute", h: "hour", d: "day" };

function duration(seconds: bigint, display: "long" | "short", locale: Locale): string {
  const { amount: count, unit: letter } = inWholeUnits(seconds, TIMES);
  return unit(count, TIME_NAMES[letter] ?? "second", display, locale);
}

function flow({ count, period }: Extract<Meaning, { readonly is: "flow" }>, locale: Locale): string {
  if (count === "unlimited") return WORDS[locale].unlimited;
  return fill(WORDS[locale].flow, { count: number(count, locale), period: duration(period, "short", locale) });
}

function services(read: Services, locale: Locale): string {
  const words = WORDS[locale];
  if (read.mode !== "some") return read.mode === "all" ? words.all : words.none;
  const on = serviceNames(read).filter((name) => isServiceOn(read, name));
  const all = Math.max(SERVICES.length, serviceNames(read).length);
  return fill(words.services, { on: number(on.length, locale), all: number(all, locale) });
}

function text(field: Field, value: string, locale: Locale): string {
  const words = WORDS[locale];
  if (value === "") return words.empty;
  if (field.kind === "choice") return field.choices.find((choice) => choice.value === value)?.label ?? value;
  const lines = value.split("\n");
  if (lines.length === 1) return value;
  const rule = new Intl.PluralRules(locale).select(lines.length);
  return fill(words.lines[rule] ?? words.lines.other, { count: number(lines.length, locale) });
}
