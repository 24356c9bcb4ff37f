import { type Access, defineCommand, type Identity } from "../../command";
import { domainAdministrators, domainName, ownDomain, systemAdministrators } from "../../names";
import { settings } from "../../params";
import { aDictionary, nothing } from "../../returns";

/** Guide, "Domain Administration": the settings of a Domain and what its Accounts inherit. */

const section = "Domain Administration";

/** The server never refuses a Domain Administrator's update for a single setting: it leaves that setting out. */
const silently =
  "Sent by a Domain Administrator it changes only the settings that this person may change; the others are left out without a word.";

export const getDomainSettings = defineCommand({
  verb: "GETDOMAINSETTINGS",
  section,
  object: "domain",
  effect: "read",
  summary: "Read the settings that a Domain has of its own.",
  help: "What the Domain inherits is not in the answer.",
  access: domainAdministrators(),
  params: { domainName: ownDomain },
  returns: aDictionary("the Domain's own settings"),
});

export const getDomainEffectiveSettings = defineCommand({
  verb: "GETDOMAINEFFECTIVESETTINGS",
  section,
  object: "domain",
  effect: "read",
  summary: "Read the settings in force in a Domain, its own and the inherited ones.",
  access: domainAdministrators(),
  params: { domainName: ownDomain },
  returns: aDictionary("own and inherited settings"),
});

export const updateDomainSettings = defineCommand({
  verb: "UPDATEDOMAINSETTINGS",
  section,
  object: "domain",
  effect: "write",
  summary: "Change some settings of a Domain.",
  help: silently,
  access: domainAdministrators(),
  params: {
    domainName: ownDomain,
    newSettings: settings(
      "domain",
      "Only what is to change; the word default takes the Domain's own value away, so that it inherits.",
    ),
  },
  returns: nothing,
  identity: { below: "domainName", whenKeysIn: "newSettings" },
  undo: { rule: "update", read: "GETDOMAINSETTINGS", value: "newSettings", absent: "default" },
});

export const setDomainSettings = defineCommand({
  verb: "SETDOMAINSETTINGS",
  section,
  object: "domain",
  effect: "write",
  summary: "Replace all settings that a Domain has of its own.",
  access: systemAdministrators,
  params: {
    domainName: domainName(),
    newSettings: settings("domain", "The whole new dictionary; what is left out is inherited from then on."),
  },
  returns: nothing,
  identity: { below: "domainName", whenKeysIn: "newSettings" },
  undo: { rule: "replace", read: "GETDOMAINSETTINGS", value: "newSettings" },
});

interface Inherited {
  /** What the verbs end in: `ACCOUNTDEFAULTS`. */
  readonly noun: string;
  readonly words: string;
  readonly schema: string;
  /** What the word `default` does to a value. */
  readonly byDefault: string;
  readonly help?: string;
  readonly update: Access;
  readonly replace: Access;
  readonly identity?: Identity;
}

/** The three commands over one dictionary that the Accounts of a Domain inherit or are made from. */
function commandsFor({ noun, words, schema, byDefault, help, update, replace, identity }: Inherited) {
  const common = { section, object: "domain" } as const;
  const guarded = identity === undefined ? {} : { identity };
  const get = defineCommand({
    ...common,
    verb: `GET${noun}`,
    effect: "read",
    summary: `Read the ${words} of a Domain.`,
    access: domainAdministrators(),
    params: { domainName: ownDomain },
    returns: aDictionary(words),
  });
  const merge = defineCommand({
    ...common,
    ...guarded,
    verb: `UPDATE${noun}`,
    effect: "write",
    summary: `Change some of the ${words} of a Domain.`,
    ...(help === undefined ? {} : { help }),
    access: update,
    params: { domainName: ownDomain, newSettings: settings(schema, `Only what is to change; ${byDefault}`) },
    returns: nothing,
    undo: { rule: "update", read: `GET${noun}`, value: "newSettings", absent: "default" },
  });
  const set = defineCommand({
    ...common,
    ...guarded,
    verb: `SET${noun}`,
    effect: "write",
    summary: `Replace all of the ${words} of a Domain.`,
    access: replace,
    params: {
      domainName: ownDomain,
      newSettings: settings(schema, "The whole new dictionary; what is left out goes away."),
    },
    returns: nothing,
    undo: { rule: "replace", read: `GET${noun}`, value: "newSettings" },
  });
  return { get, update: merge, set };
}

const defaults = commandsFor({
  noun: "ACCOUNTDEFAULTS",
  words: "Account defaults",
  schema: "account",
  byDefault: "the word default takes the Domain's value away, so that the server's default holds.",
  help: silently,
  update: domainAdministrators(),
  replace: systemAdministrators,
  identity: { below: "domainName", whenKeysIn: "newSettings" },
});

const prefs = commandsFor({
  noun: "ACCOUNTDEFAULTPREFS",
  words: "default Preferences",
  schema: "accountPrefs",
  byDefault: "the word default takes the Domain's value away, so that the server's default holds.",
  update: domainAdministrators("WebUserSettings"),
  replace: domainAdministrators("WebUserSettings"),
  identity: { below: "domainName", whenKeysIn: "newSettings" },
});

const template = commandsFor({
  noun: "ACCOUNTTEMPLATE",
  words: "Account Template settings",
  schema: "account",
  byDefault: "the word default takes a setting out of the Template.",
  help: `The Template is copied into Accounts that are created later; existing Accounts stay as they are. ${silently}`,
  update: domainAdministrators(),
  replace: systemAdministrators,
  identity: { below: "domainName", whenKeysIn: "newSettings" },
});

export const getAccountDefaults = defaults.get;
export const updateAccountDefaults = defaults.update;
export const setAccountDefaults = defaults.set;

export const getAccountDefaultPrefs = prefs.get;
export const setAccountDefaultPrefs = prefs.set;
export const updateAccountDefaultPrefs = prefs.update;

export const getAccountTemplate = template.get;
export const updateAccountTemplate = template.update;
export const setAccountTemplate = template.set;
