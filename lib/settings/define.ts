import type { Dictionary } from "@/lib/codec";
import { type Field, type FieldDraft, type Level, namesOf } from "./field";
import { isAuthenticationKey, isSecretKey } from "./sensitive-keys";

export interface GroupDraft {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldDraft[];
}

export interface SettingsGroup {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

/** One settings dictionary of the server. `Key` is the union of the keys it describes. */
export interface SettingsSchema<Key extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly SettingsGroup[];
  readonly keys: readonly Key[];
}

interface Draft<G extends readonly GroupDraft[]> {
  readonly id: string;
  readonly title: string;
  /** Where a field exists that does not say otherwise. */
  readonly levels: readonly Level[];
  readonly groups: G;
}

function complete(draft: FieldDraft, levels: readonly Level[]): Field {
  return {
    ...draft,
    levels: draft.levels ?? levels,
    ...(isSecretKey(draft.key) ? { secret: true } : {}),
    ...(isAuthenticationKey(draft.key) ? { authentication: true } : {}),
  };
}

/** Makes a schema: the order of groups and fields is the order on the screen. */
export function defineSettings<const G extends readonly GroupDraft[]>(
  draft: Draft<G>,
): SettingsSchema<G[number]["fields"][number]["key"]> {
  return {
    id: draft.id,
    title: draft.title,
    groups: draft.groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) => complete(field, draft.levels)),
    })),
    keys: draft.groups.flatMap((group) => group.fields.map((field) => field.key)),
  };
}

/** All fields of a schema in the order of the screen. */
export function fieldsOf(schema: SettingsSchema): readonly Field[] {
  return schema.groups.flatMap((group) => group.fields);
}

const byName = new WeakMap<SettingsSchema, ReadonlyMap<string, Field>>();

/** Made at the first look: a job looks at a schema many thousand times. The first field of a name has it. */
function fieldsByName(schema: SettingsSchema): ReadonlyMap<string, Field> {
  const known = byName.get(schema);
  if (known !== undefined) return known;
  const names = fieldsOf(schema).flatMap((field) => namesOf(field).map((name) => [name, field] as const));
  const made = new Map(names.reverse());
  byName.set(schema, made);
  return made;
}

/**
 * The field for a key of a live dictionary, under any of its names. A key that no schema knows is a raw value, or a
 * secret when it sounds like one, so that every key can be shown and written back.
 */
export function fieldFor(schema: SettingsSchema, key: string): Field {
  return fieldsByName(schema).get(key) ?? unknownField(key);
}

/** The values in force where no level sets a key, as far as they are known. */
export function builtInSettings(schema: SettingsSchema): Dictionary {
  return new Map(
    fieldsOf(schema).flatMap((field) => (field.default === undefined ? [] : [[field.key, field.default]])),
  );
}

function unknownField(key: string): Field {
  const texts = { key, label: key, help: "", levels: [] };
  const authentication = isAuthenticationKey(key) ? { authentication: true as const } : {};
  return isSecretKey(key)
    ? { kind: "secret", ...texts, ...authentication, secret: true }
    : { kind: "raw", ...texts, ...authentication };
}
