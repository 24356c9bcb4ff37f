import { settingsTexts } from "@/lib/messages/ru/settings/schemas";
import { type Field, fieldFor, type Locale, type SettingsSchema, translateSchema } from "@/lib/settings";
import { domainSettings } from "@/lib/settings/schemas/domain";
import { DOMAIN_KEYS, type DomainKey } from "./_parts/first-settings";

/** Fields of settings as page data: the schemas stay on the server. */

function spoken(schema: SettingsSchema, locale: string): SettingsSchema {
  return locale === "ru" ? translateSchema(schema, settingsTexts.domain) : schema;
}

export type DomainFields = Readonly<Record<DomainKey, Field>>;

/** The settings that the dialog for a new Domain offers, in the reader's language. */
export function domainFields(locale: Locale): DomainFields {
  const schema = spoken(domainSettings, locale);
  const entries = DOMAIN_KEYS.map((key) => [key, fieldFor(schema, key)] as const);
  return Object.fromEntries(entries) as Record<DomainKey, Field>; // every key of the table is there
}
