import type { Field, Locale, Typed, Unit } from "@/lib/settings";
import { WORDS } from "@/lib/settings/words";

export interface UnitChoice {
  readonly unit: Unit;
  readonly label: string;
}

const TIMES = { s: "second", m: "minute", h: "hour", d: "day" } as const;

/** "days" beside 90, "day" beside 1, in the reader's language. */
function timeLabel(unit: keyof typeof TIMES, amount: string, locale: Locale): string {
  const count = /^\d{1,9}$/.test(amount.trim()) ? Number(amount) : 5;
  const format = new Intl.NumberFormat(locale, { style: "unit", unit: TIMES[unit], unitDisplay: "long" });
  return format.formatToParts(count).find(({ type }) => type === "unit")?.value ?? unit;
}

export function timeUnits(amount: string, locale: Locale): readonly UnitChoice[] {
  return (["s", "m", "h", "d"] as const).map((unit) => ({ unit, label: timeLabel(unit, amount, locale) }));
}

/** The units that an amount of this setting can be typed in. */
export function unitsOf(field: Field, amount: string, locale: Locale): readonly UnitChoice[] {
  switch (field.kind) {
    case "size":
      return (["B", "K", "M", "G"] as const).map((unit) => ({ unit, label: WORDS[locale].sizes[unit] }));
    case "duration":
      return timeUnits(amount, locale);
    case "percent":
      return [{ unit: "%", label: "%" }];
    default:
      return [{ unit: "", label: "" }];
  }
}

/** The word that can stand in place of an amount of this setting. */
export function specialOf(field: Field): Typed<"special">["word"] | undefined {
  if (field.kind === "size" || (field.kind === "number" && field.unlimited)) return "unlimited";
  return field.kind === "duration" && field.never ? "never" : undefined;
}
