"use client";

import { useLocale } from "next-intl";

/** Plain `en` writes dates as in America; the console writes the day first in every language. */
const LOCALES: Readonly<Record<string, string>> = { en: "en-GB" };

/** Making a formatter costs more than using it, and a list uses one for each line. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[locale] ?? locale, options);
  made.set(key, known);
  return known;
}

/** Words a moment in the reader's language and, unless told otherwise, in the zone of the reader's clock. */
export function useDateText(): (at: number, options: Intl.DateTimeFormatOptions) => string {
  const locale = useLocale();
  return (at, options) => formatter(locale, options).format(at);
}
