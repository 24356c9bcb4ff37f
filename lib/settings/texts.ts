import type { SettingsSchema } from "./define";
import type { Field } from "./field";

/** The words of one schema in another language: by group id and by key. */
export interface SchemaTexts {
  readonly title: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, FieldTexts>>;
}

export interface FieldTexts {
  readonly label: string;
  readonly help: string;
  /** Labels of choices, by the server's word. Words without a label are shown as the server spells them. */
  readonly choices?: Readonly<Record<string, string>>;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function translateField(field: Field, texts: FieldTexts | undefined): Field {
  if (texts === undefined) return field;
  const translated = { ...field, label: texts.label, help: texts.help };
  if (translated.kind !== "choice") return translated;
  const labels = texts.choices ?? {};
  const choices = translated.choices.map((choice) => ({ ...choice, label: own(labels, choice.value) ?? choice.label }));
  return {
    ...translated,
    choices: choices.map(({ value, label }) => (label === undefined ? { value } : { value, label })),
  };
}

/** The same schema in another language, English where a text is missing. Keys and the server's words stay. */
export function translateSchema(schema: SettingsSchema, texts: SchemaTexts): SettingsSchema {
  return {
    ...schema,
    title: texts.title,
    groups: schema.groups.map((group) => ({
      ...group,
      title: own(texts.groups, group.id) ?? group.title,
      fields: group.fields.map((field) => translateField(field, own(texts.fields, field.key))),
    })),
  };
}

export interface SearchEntry {
  readonly schema: string;
  /** Title of its group. */
  readonly group: string;
  readonly key: string;
  readonly label: string;
  readonly help: string;
}

/** What the palette searches: one entry for each setting of the given schemas. */
export function searchEntries(schemas: readonly SettingsSchema[]): readonly SearchEntry[] {
  return schemas.flatMap((schema) =>
    schema.groups.flatMap((group) =>
      group.fields.map(({ key, label, help }) => ({ schema: schema.id, group: group.title, key, label, help })),
    ),
  );
}
