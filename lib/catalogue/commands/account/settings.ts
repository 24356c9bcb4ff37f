import { defineCommand } from "../../command";
import { accountName, accountOrSelf, domainAdministrators, ownerOr, systemAdministrators } from "../../names";
import { settings, string } from "../../params";
import { aDictionary, anyOf, nothing } from "../../returns";

/** Guide, "Account Administration": settings and Preferences. */

const section = "Account Administration";

export const getAccountSettings = defineCommand({
  verb: "GETACCOUNTSETTINGS",
  section,
  object: "account",
  effect: "read",
  summary: "Read the settings that an Account has of its own.",
  help: "What the Account inherits is not in the answer.",
  access: ownerOr(),
  params: { accountName: accountOrSelf() },
  returns: aDictionary("the Account's own settings"),
});

export const updateAccountSettings = defineCommand({
  verb: "UPDATEACCOUNTSETTINGS",
  section,
  object: "account",
  effect: "write",
  summary: "Change some settings of an Account.",
  help: "Sent by a Domain Administrator it changes only the settings that this person may change; the others are left out without a word.",
  access: domainAdministrators(),
  params: {
    accountName: accountName(),
    newSettings: settings(
      "account",
      "Only what is to change; the word default takes the Account's own value away, so that it inherits.",
    ),
  },
  returns: nothing,
  identity: { account: "accountName", whenKeysIn: "newSettings" },
  undo: { rule: "update", read: "GETACCOUNTSETTINGS", value: "newSettings", absent: "default" },
});

export const getAccountEffectiveSettings = defineCommand({
  verb: "GETACCOUNTEFFECTIVESETTINGS",
  section,
  object: "account",
  effect: "read",
  summary: "Read the settings in force for an Account, its own and the inherited ones.",
  access: ownerOr(),
  params: { accountName: accountOrSelf() },
  returns: aDictionary("own and inherited settings"),
});

export const getAccountOneSetting = defineCommand({
  verb: "GETACCOUNTONESETTING",
  section,
  object: "account",
  effect: "read",
  summary: "Read one setting in force for an Account.",
  access: ownerOr(),
  params: { accountName: accountOrSelf(), keyName: string({ help: "The name of the setting." }) },
  returns: {
    ...anyOf(["string", "array", "dictionary", "null"], "the value, or null where there is none"),
    valueOfKey: "keyName",
  },
});

export const setAccountSettings = defineCommand({
  verb: "SETACCOUNTSETTINGS",
  section,
  object: "account",
  effect: "write",
  summary: "Replace all settings that an Account has of its own.",
  access: systemAdministrators,
  params: {
    accountName: accountName(),
    newSettings: settings("account", "The whole new dictionary; what is left out is inherited from then on."),
  },
  returns: nothing,
  identity: { account: "accountName", whenKeysIn: "newSettings" },
  undo: { rule: "replace", read: "GETACCOUNTSETTINGS", value: "newSettings" },
});

export const getAccountPrefs = defineCommand({
  verb: "GETACCOUNTPREFS",
  section,
  object: "account",
  effect: "read",
  summary: "Read the Preferences that an Account has of its own.",
  access: ownerOr(),
  params: { accountName: accountName() },
  returns: aDictionary("the Account's own Preferences"),
});

export const updateAccountPrefs = defineCommand({
  verb: "UPDATEACCOUNTPREFS",
  section,
  object: "account",
  effect: "write",
  summary: "Change some Preferences of an Account.",
  access: domainAdministrators("WebUserSettings"),
  params: {
    accountName: accountName(),
    newSettings: settings(
      "accountPrefs",
      "Only what is to change; the word default takes the Account's own value away, so that it inherits.",
    ),
  },
  returns: nothing,
  identity: { account: "accountName", whenKeysIn: "newSettings" },
  undo: { rule: "update", read: "GETACCOUNTPREFS", value: "newSettings", absent: "default" },
});

export const setAccountPrefs = defineCommand({
  verb: "SETACCOUNTPREFS",
  section,
  object: "account",
  effect: "write",
  summary: "Replace all Preferences that an Account has of its own.",
  access: domainAdministrators("WebUserSettings"),
  params: {
    accountName: accountName(),
    newSettings: settings("accountPrefs", "The whole new dictionary; what is left out is inherited from then on."),
  },
  returns: nothing,
  identity: { account: "accountName", whenKeysIn: "newSettings" },
  undo: { rule: "replace", read: "GETACCOUNTPREFS", value: "newSettings" },
});

export const getAccountEffectivePrefs = defineCommand({
  verb: "GETACCOUNTEFFECTIVEPREFS",
  section,
  object: "account",
  effect: "read",
  summary: "Read the Preferences in force for an Account, its own and the inherited ones.",
  access: ownerOr(),
  params: { accountName: accountName() },
  returns: aDictionary("own and inherited Preferences"),
});
