import { schemaIn } from "@/lib/server/schema";
import { type Field, fieldFor, type SettingsSchema } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { domainSettings } from "@/lib/settings/schemas/domain";
import { ACCOUNT_KEYS, type AccountKey, DOMAIN_KEYS, type DomainKey } from "./_parts/first-settings";

/** Fields of settings as page data, in the reader's language: the schemas stay on the server. */
export type DomainFields = Readonly<Record<DomainKey, Field>>;
export type AccountFields = Readonly<Record<AccountKey, Field>>;

function pick<K extends string>(schema: SettingsSchema, keys: readonly K[]): Readonly<Record<K, Field>> {
  return Object.fromEntries(keys.map((key) => [key, fieldFor(schema, key)])) as Record<K, Field>; // each key is there
}

/** The settings that the dialog for a new Domain offers. */
export function domainFields(locale: string): DomainFields {
  return pick(schemaIn(locale, domainSettings), DOMAIN_KEYS);
}

/** The settings that the dialog for a new Account offers. */
export function accountFields(locale: string): AccountFields {
  return pick(schemaIn(locale, accountSettings), ACCOUNT_KEYS);
}
