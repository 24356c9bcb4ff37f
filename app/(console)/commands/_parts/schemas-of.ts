import { type Command, eachParam } from "@/lib/catalogue";
import type { Locale } from "@/lib/messages";
import { settingsTexts } from "@/lib/messages/ru/settings/schemas";
import { type SchemaTexts, type SettingsSchema, translateSchema } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";

const schemas: Readonly<Record<string, SettingsSchema>> = settingsSchemas;
const texts: Readonly<Record<string, SchemaTexts>> = settingsTexts;

/** The settings schemas behind a command's dictionaries, in the reader's language, as far as there are any. */
export function schemasOf(command: Command, locale: Locale): Readonly<Record<string, SettingsSchema>> {
  const found = [...eachParam(command.params)].flatMap(([, { kind }]) => {
    const schema = kind.kind === "dictionary" && kind.schema !== undefined ? schemas[kind.schema] : undefined;
    if (schema === undefined) return [];
    const words = locale === "ru" ? texts[schema.id] : undefined;
    return [[schema.id, words === undefined ? schema : translateSchema(schema, words)] as const];
  });
  return Object.fromEntries(found);
}
