import { data as dataEn } from "./en/data";
import { shell as shellEn } from "./en/shell";
import { data as dataRu } from "./ru/data";
import { shell as shellRu } from "./ru/shell";

export type Locale = "en" | "ru";

const en = { shell: shellEn, data: dataEn };

/** The shape of the English texts with any words: a text that another language lacks does not compile. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Messages = Texts<typeof en>;

const ru: Messages = { shell: shellRu, data: dataRu };

const byLocale: Readonly<Record<Locale, Messages>> = { en, ru };

export function messagesOf(locale: Locale): Messages {
  return byLocale[locale];
}
