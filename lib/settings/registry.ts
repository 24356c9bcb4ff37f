import type { SettingsSchema } from "./define";
import { accountSettings } from "./schemas/account";
import { accountPrefs } from "./schemas/account-prefs";
import { domainSettings } from "./schemas/domain";

/**
 * Every schema by its id. Not part of the module's entry: a page gets the one schema it edits as data, and the texts of
 * all of them stay out of the browser.
 */
export const settingsSchemas = {
  account: accountSettings,
  domain: domainSettings,
  accountPrefs,
} as const satisfies Record<string, SettingsSchema>;

export type SettingsSchemaId = keyof typeof settingsSchemas;
