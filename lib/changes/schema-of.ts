import { type Command, eachParam } from "@/lib/catalogue";
import type { Value } from "@/lib/codec";
import { type Field, fieldFor, isSecretKey, type SettingsSchema, sameSetting, sameValue } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";

const schemas: Readonly<Record<string, SettingsSchema>> = settingsSchemas;

/**
 * Which keys of a parameter's value hold secrets. Where they are names, none does: an entry of an access control list for
 * somebody called `token` is shown, recorded and taken back like any other.
 */
export function isSecretIn(command: Command, param: string): (key: string) => boolean {
  for (const [name, { kind }] of eachParam(command.params)) {
    if (name === param && kind.kind === "dictionary" && kind.keyedByNames) return () => false;
  }
  return isSecretKey;
}

/** The settings schema behind a dictionary parameter, where there is one. */
export function schemaOf(command: Command, param: string): SettingsSchema | undefined {
  for (const [name, { kind }] of eachParam(command.params)) {
    if (name === param && kind.kind === "dictionary" && kind.schema !== undefined) return schemas[kind.schema];
  }
  return undefined;
}

/** Do two values of a key say the same? By kind where a schema knows the key, else by value. */
export function sameFor(schema: SettingsSchema | undefined, key: string, a: Value, b: Value): boolean {
  const field: Field | undefined = schema && fieldFor(schema, key);
  return sameValue(a, b) || (field !== undefined && sameSetting(field, a, b));
}
