import type { Dictionary, Value } from "@/lib/codec";
import { fieldsOf, type SettingsSchema } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";
import type { SettingsKind } from "./settings-dictionary";

function defaultsOf(schema: SettingsSchema): Dictionary {
  const defaults = new Map<string, Value>();
  for (const field of fieldsOf(schema)) if (field.default !== undefined) defaults.set(field.key, field.default);
  return defaults;
}

/** What a setting is when no level says anything: the defaults of the settings schemas. */
export const builtIn: Readonly<Record<SettingsKind, Dictionary>> = {
  account: defaultsOf(settingsSchemas.account),
  domain: defaultsOf(settingsSchemas.domain),
  prefs: defaultsOf(settingsSchemas.accountPrefs),
};
