import { defineCommand } from "../../command";
import {
  accountName,
  accountOrSelf,
  domainAdministrators,
  ownerOr,
  storagePath,
  systemAdministrators,
} from "../../names";
import { flag, keyed, oneOf, optional, settings, string, stringChoice, strings } from "../../params";
import { anyOf, aString, nothing } from "../../returns";
import { never } from "../../undo";

/** Guide, "Account Administration": making, renaming and deleting Accounts, and what the server knows about one. */

const section = "Account Administration";

export const createAccount = defineCommand({
  verb: "CREATEACCOUNT",
  section,
  object: "account",
  effect: "write",
  summary: "Create an Account.",
  help: "The Account starts with the settings of the Domain's Account Template; the settings given here are laid over them. Sent by a Domain Administrator, only those that this person may change are taken.",
  access: {
    ...domainAdministrators("CanCreateAccounts"),
    cases: [{ when: "singleMailboxOrLegacy", domain: "CanCreateSpecialAccounts" }],
  },
  params: {
    accountName: accountName("The new name; without @domain it is in the administrator's own Domain."),
    accountType: optional(
      stringChoice(
        ["MultiMailbox", "TextMailbox", "MailDirMailbox", "SlicedMailbox", "AGrade", "BGrade", "CGrade"],
        "How the Account keeps its mail; left out, MultiMailbox.",
      ),
    ),
    storage: optional(storagePath("The directory that holds the Account's data, without the suffix .mnt.")),
    legacy: flag("LEGACY", "Keep the INBOX where old mail programs look for it.", ["external"]),
    settings: optional(settings("account", "Settings over those of the Template.")),
  },
  returns: nothing,
  undo: { rule: "create", by: "DELETEACCOUNT", with: { oldAccountName: "accountName" } },
});

export const renameAccount = defineCommand({
  verb: "RENAMEACCOUNT",
  section,
  object: "account",
  effect: "write",
  summary: "Rename an Account, or move it to another Domain.",
  access: domainAdministrators("CanCreateAccounts"),
  params: {
    oldAccountName: accountName(),
    newAccountName: keyed("into", accountName("The new name; may carry @domain.")),
    storage: optional(storagePath("The directory that the data moves to, without the suffix .mnt.")),
  },
  returns: nothing,
  identity: { account: "oldAccountName" },
  undo: {
    rule: "rename",
    from: "oldAccountName",
    to: "newAccountName",
    loses: "Data that was moved to another directory stays there.",
  },
});

export const deleteAccount = defineCommand({
  verb: "DELETEACCOUNT",
  section,
  object: "account",
  effect: "destructive",
  summary: "Delete an Account with all its data.",
  access: domainAdministrators("CanCreateAccounts"),
  params: { oldAccountName: accountName() },
  returns: nothing,
  identity: { account: "oldAccountName" },
  undo: {
    rule: "delete",
    read: "GETACCOUNTSETTINGS",
    map: { accountName: "oldAccountName" },
    by: "CREATEACCOUNT",
    with: { accountName: "oldAccountName", settings: "preImage" },
    loses:
      "Mail, files, passwords, aliases, numbers, Rules, rights and everything else that was kept in the Account do not come back.",
  },
});

export const setAccountType = defineCommand({
  verb: "SETACCOUNTTYPE",
  section,
  object: "account",
  effect: "write",
  summary: "Change the type of an Account.",
  help: "Only these four types can be turned into one another.",
  access: domainAdministrators("CanCreateAccounts"),
  params: {
    accountName: accountName(),
    accountType: stringChoice(["MultiMailbox", "AGrade", "BGrade", "CGrade"], "The new type."),
  },
  returns: nothing,
  undo: never("No command tells which of these types the Account had before."),
});

export const getAccountInfo = defineCommand({
  verb: "GETACCOUNTINFO",
  section,
  object: "account",
  effect: "read",
  summary: "Read what the server keeps about an Account, such as the last login.",
  help: "The names of the elements are case-sensitive and are written without the leading # that the server's own files show.",
  access: ownerOr(),
  params: {
    accountName: accountOrSelf(),
    elements: optional(
      oneOf(
        { keyName: keyed("Key", string({ help: "The name of one element." })) },
        { keyList: strings({ help: "The names of several elements." }) },
      ),
    ),
  },
  returns: {
    ...anyOf(
      ["dictionary", "object", "string"],
      "for a list, a dictionary of the elements that exist; for one key, the element, or an empty string where there is none",
    ),
    valueOfKey: "keyName",
  },
});

export const killAccountSessions = defineCommand({
  verb: "KILLACCOUNTSESSIONS",
  section,
  object: "session",
  effect: "control",
  summary: "End all sessions of an Account, whatever the protocol.",
  access: domainAdministrators(),
  params: { accountName: accountName() },
  returns: nothing,
  identity: { account: "accountName" },
  undo: never("Sessions that were ended cannot be opened again; people sign in anew."),
});

export const getAccountLocation = defineCommand({
  verb: "GETACCOUNTLOCATION",
  section,
  object: "account",
  effect: "read",
  summary: "Read where the files of an Account are.",
  access: systemAdministrators,
  params: { accountName: accountName() },
  returns: aString(
    "a path inside the Domain's directory: the Account's directory, or the INBOX of a single-mailbox Account",
  ),
});

export const getAccountPresence = defineCommand({
  verb: "GETACCOUNTPRESENCE",
  section,
  object: "account",
  effect: "read",
  summary: "Read the presence status of an Account.",
  access: systemAdministrators,
  params: { accountName: accountName() },
  returns: anyOf(
    ["array", "string", "null"],
    "the status and the message that goes with it, the status alone, or null where none is set",
  ),
});
