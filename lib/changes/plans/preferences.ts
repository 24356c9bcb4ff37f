import { catalogue } from "@/lib/catalogue/commands";
import { accountPrefs } from "@/lib/settings/schemas/account-prefs";
import type { Plan } from "../change";
import { planSettings, type SettingsEdit } from "./settings";

/** Changes of Preferences (Guide, "Account Administration" and "Domain Administration"). */

type Edit = Omit<SettingsEdit, "schema">;

export function planAccountPrefs(account: string, edit: Edit): Plan {
  const title = { id: "accountPrefs", values: { account } } as const;
  return planSettings(title, catalogue.updateAccountPrefs, { accountName: account }, { ...edit, schema: accountPrefs });
}

/** What the Accounts of a Domain prefer where they set nothing themselves. */
export function planDomainPrefs(domainName: string, edit: Edit): Plan {
  const title = { id: "domainPrefs", values: { domain: domainName } } as const;
  return planSettings(title, catalogue.updateAccountDefaultPrefs, { domainName }, { ...edit, schema: accountPrefs });
}
