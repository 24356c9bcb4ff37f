export type Locale = "en" | "ru";

/** The few words that stand for values. Units and plurals of counted things come from the platform (`Intl`). */
interface Words {
  readonly on: string;
  readonly off: string;
  readonly unlimited: string;
  readonly never: string;
  readonly all: string;
  readonly none: string;
  readonly empty: string;
  readonly secretSet: string;
  readonly sizes: Readonly<Record<"B" | "K" | "M" | "G", string>>;
  /** `{count}` messages per `{period}`. */
  readonly flow: string;
  /** `{on}` of `{all}` services. */
  readonly services: string;
  readonly lines: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    on: "On",
    off: "Off",
    unlimited: "unlimited",
    never: "never",
    all: "all",
    none: "none",
    empty: "empty",
    secretSet: "set, hidden",
    sizes: { B: "B", K: "KiB", M: "MiB", G: "GiB" },
    flow: "{count} per {period}",
    services: "{on} of {all} services",
    lines: { one: "{count} line", other: "{count} lines" },
  },
  ru: {
    on: "Включено",
    off: "Выключено",
    unlimited: "не ограничено",
    never: "никогда",
    all: "все",
    none: "нет",
    empty: "пусто",
    secretSet: "задан, скрыт",
    sizes: { B: "Б", K: "КиБ", M: "МиБ", G: "ГиБ" },
    flow: "{count} за {period}",
    services: "{on} из {all} услуг",
    lines: { one: "{count} строка", few: "{count} строки", many: "{count} строк", other: "{count} строки" },
  },
};
