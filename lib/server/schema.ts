import "server-only";
import { settingsTexts } from "@/lib/messages/ru/settings/schemas";
import { type SchemaTexts, type SettingsSchema, translateSchema } from "@/lib/settings";

const russian: ReadonlyMap<string, SchemaTexts> = new Map(Object.entries(settingsTexts));

/** A settings schema in a language: the schemas and the words of all of them stay on the server. */
export function schemaIn(language: string, schema: SettingsSchema): SettingsSchema {
  const texts = language === "ru" ? russian.get(schema.id) : undefined;
  return texts === undefined ? schema : translateSchema(schema, texts);
}
