import type { Dictionary, Value } from "@/lib/codec";
import type { Call } from "../call";
import { modifiable } from "../modifiable";
import { domainNamed } from "../resolve";
import { type SettingsKind, shownSettings, storedSettings, updatedSettings } from "../settings-dictionary";
import { effectiveDomainSettings } from "../settings-levels";
import type { Handlers } from "./handler";

/** Guide, "Domain Administration": the settings of a Domain and what its Accounts inherit or are made from. */

interface DomainInput {
  readonly domainName?: string | undefined;
}
interface SettingsInput extends DomainInput {
  readonly newSettings: Dictionary;
}

/** The three commands over one dictionary of a Domain. An administrator of the Domain changes what is open to them. */
function dictionaryHandlers(field: "settings" | "accountDefaults" | "accountPrefs" | "template", kind: SettingsKind) {
  return {
    get: ({ domainName }: DomainInput, call: Call): Value =>
      shownSettings(kind, domainNamed(call, domainName).get(field)),
    update: ({ domainName, newSettings }: SettingsInput, call: Call): undefined => {
      const domain = domainNamed(call, domainName);
      domain.set(field, updatedSettings(kind, domain.get(field), modifiable(call, kind, newSettings)));
    },
    set: ({ domainName, newSettings }: SettingsInput, call: Call): undefined => {
      domainNamed(call, domainName).set(field, storedSettings(kind, newSettings));
    },
  };
}

const settings = dictionaryHandlers("settings", "domain");
const defaults = dictionaryHandlers("accountDefaults", "account");
const prefs = dictionaryHandlers("accountPrefs", "prefs");
const template = dictionaryHandlers("template", "account");

export const domainSettingsHandlers = {
  getDomainSettings: settings.get,
  getDomainEffectiveSettings: ({ domainName }, call) =>
    shownSettings("domain", effectiveDomainSettings(call.server, domainNamed(call, domainName))),
  updateDomainSettings: settings.update,
  setDomainSettings: settings.set,
  getAccountDefaults: defaults.get,
  updateAccountDefaults: defaults.update,
  setAccountDefaults: defaults.set,
  getAccountDefaultPrefs: prefs.get,
  updateAccountDefaultPrefs: prefs.update,
  setAccountDefaultPrefs: prefs.set,
  getAccountTemplate: template.get,
  updateAccountTemplate: template.update,
  setAccountTemplate: template.set,
} satisfies Partial<Handlers>;
