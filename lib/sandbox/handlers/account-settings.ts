import type { Dictionary } from "@/lib/codec";
import { withStoredPasswords } from "../account-passwords";
import type { Call } from "../call";
import { modifiable } from "../modifiable";
import { accountNamed } from "../resolve";
import { shownSettings, storedSettings, updatedSettings } from "../settings-dictionary";
import { effectiveAccountSettings, effectivePrefs } from "../settings-levels";
import type { Account } from "../state/account";
import type { Handlers } from "./handler";

/** Guide, "Account Administration": settings and Preferences. */

function keep(call: Call, account: Account, settings: Dictionary): undefined {
  account.set("settings", withStoredPasswords(call.server, account, settings, call.random));
}

export const accountSettingsHandlers = {
  getAccountSettings: ({ accountName }, call) =>
    shownSettings("account", accountNamed(call, accountName).get("settings")),
  updateAccountSettings: ({ accountName, newSettings }, call) => {
    const account = accountNamed(call, accountName);
    const changes = modifiable(call, "account", newSettings);
    return keep(call, account, updatedSettings("account", account.get("settings"), changes));
  },
  setAccountSettings: ({ accountName, newSettings }, call) =>
    keep(call, accountNamed(call, accountName), storedSettings("account", newSettings)),
  getAccountEffectiveSettings: ({ accountName }, call) =>
    shownSettings("account", effectiveAccountSettings(call.server, accountNamed(call, accountName))),
  getAccountOneSetting: ({ accountName, keyName }, call) =>
    shownSettings("account", effectiveAccountSettings(call.server, accountNamed(call, accountName))).get(keyName) ??
    null,
  getAccountPrefs: ({ accountName }, call) => accountNamed(call, accountName).get("prefs"),
  updateAccountPrefs: ({ accountName, newSettings }, call) => {
    const account = accountNamed(call, accountName);
    account.set("prefs", updatedSettings("prefs", account.get("prefs"), newSettings));
  },
  setAccountPrefs: ({ accountName, newSettings }, call) => {
    accountNamed(call, accountName).set("prefs", storedSettings("prefs", newSettings));
  },
  getAccountEffectivePrefs: ({ accountName }, call) => effectivePrefs(call.server, accountNamed(call, accountName)),
} satisfies Partial<Handlers>;
