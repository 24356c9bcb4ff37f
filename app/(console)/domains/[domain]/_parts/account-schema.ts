import { settingsTexts } from "@/lib/messages/ru/settings/schemas";
import { type SettingsSchema, translateSchema } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";

/** The settings of Accounts in the reader's language, as page data: the schemas stay on the server. */
export function accountSchema(locale: string): SettingsSchema {
  return locale === "ru" ? translateSchema(accountSettings, settingsTexts.account) : accountSettings;
}

/** The same for the Account defaults: service classes have pages of their own. */
export function defaultsSchema(locale: string): SettingsSchema {
  const schema = accountSchema(locale);
  return {
    ...schema,
    groups: schema.groups.map((group) => ({
      ...group,
      fields: group.fields.map((field) => (field.key === "ServiceClasses" ? { ...field, readOnlyHere: true } : field)),
    })),
  };
}
