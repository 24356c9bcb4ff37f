import { defineCommand } from "../../command";
import { domainAdministrators, domainName, ownDomain, storagePath, systemAdministrators } from "../../names";
import { array, flag, keyed, number, numeric, optional, string, strings } from "../../params";
import { aDictionary, aListOfStrings, anArray, aString, byName, nothing } from "../../returns";
import { never } from "../../undo";

/** Guide, "Domain Administration": what a Domain holds, its Rules, its place on disk, and its suspension. */

const section = "Domain Administration";

export const getDomainAliases = defineCommand({
  verb: "GETDOMAINALIASES",
  section,
  object: "domain",
  effect: "read",
  summary: "List the aliases of a Domain.",
  access: domainAdministrators(),
  params: { domainName: domainName() },
  returns: aListOfStrings("alias names"),
});

export const setDomainAliases = defineCommand({
  verb: "SETDOMAINALIASES",
  section,
  object: "domain",
  effect: "write",
  summary: "Replace the aliases of a Domain.",
  access: systemAdministrators,
  params: {
    domainName: domainName(),
    newAliases: strings({ help: "All aliases from now on; one that is left out goes away." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETDOMAINALIASES", value: "newAliases" },
});

export const getDomainMailRules = defineCommand({
  verb: "GETDOMAINMAILRULES",
  section,
  object: "rules",
  effect: "read",
  summary: "Read the mail Rules of a Domain.",
  access: domainAdministrators(),
  params: { domainName: domainName() },
  returns: anArray("mail Rules"),
});

export const setDomainMailRules = defineCommand({
  verb: "SETDOMAINMAILRULES",
  section,
  object: "rules",
  effect: "write",
  summary: "Replace the mail Rules of a Domain.",
  access: domainAdministrators("RulesAllowed"),
  params: {
    domainName: domainName(),
    newRules: array({ items: "mailRules", help: "All Rules from now on; the old ones go away." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETDOMAINMAILRULES", value: "newRules" },
});

export const getDomainSignalRules = defineCommand({
  verb: "GETDOMAINSIGNALRULES",
  section,
  object: "rules",
  effect: "read",
  summary: "Read the signal Rules of a Domain.",
  access: domainAdministrators(),
  params: { domainName: domainName() },
  returns: anArray("signal Rules"),
});

export const setDomainSignalRules = defineCommand({
  verb: "SETDOMAINSIGNALRULES",
  section,
  object: "rules",
  effect: "write",
  summary: "Replace the signal Rules of a Domain.",
  access: domainAdministrators("SignalRulesAllowed"),
  params: {
    domainName: domainName(),
    newRules: array({ items: "signalRules", help: "All Rules from now on; the old ones go away." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETDOMAINSIGNALRULES", value: "newRules" },
});

export const listAdminDomains = defineCommand({
  verb: "LISTADMINDOMAINS",
  section,
  object: "domain",
  effect: "read",
  summary: "List the Domains that the administrators of a Domain may administer.",
  access: domainAdministrators(),
  params: { domainName: optional(domainName("An existing Domain; left out, the signed-in Account's own.")) },
  returns: aListOfStrings("names of the Domains"),
});

export const listDomainObjects = defineCommand({
  verb: "LISTDOMAINOBJECTS",
  section,
  object: "domain",
  effect: "read",
  summary: "List Accounts, aliases and Forwarders of a Domain page by page.",
  help: "For the first page send an empty cookie, for each further page the cookie of the last answer, until that one is empty. Keep the limit below 10,000. Groups and mailing lists are not listed.",
  access: domainAdministrators(),
  params: {
    domainName: domainName("The Domain to list."),
    filter: optional(keyed("FILTER", string({ help: "Only objects whose name contains this text." }))),
    limit: numeric("At most this many objects on a page."),
    accounts: flag("ACCOUNTS", "List Accounts."),
    aliases: flag("ALIASES", "List aliases of Accounts."),
    forwarders: flag("FORWARDERS", "List Forwarders."),
    cookie: optional(
      keyed("COOKIE", string({ help: "Empty for the first page, then the cookie of the last answer." })),
    ),
  },
  returns: byName(
    anArray(
      "count of Accounts; dictionary of objects (an Account has a string, an alias an array with its Account, a Forwarder an array in an array with its address); count of aliases; count of Forwarders; the next cookie, if one was sent",
    ),
  ),
});

export const listAccounts = defineCommand({
  verb: "LISTACCOUNTS",
  section,
  object: "domain",
  effect: "read",
  summary: "List all Accounts of a Domain at once.",
  help: "The answer grows with the Domain; a large one is better read with LISTDOMAINOBJECTS.",
  access: domainAdministrators(),
  params: { domainName: ownDomain },
  returns: byName(aDictionary("the keys are the names of the Accounts")),
});

export const listDomainTelnums = defineCommand({
  verb: "LISTDOMAINTELNUMS",
  section,
  object: "domain",
  effect: "read",
  summary: "List the telephone numbers of a Domain.",
  access: domainAdministrators(),
  params: {
    domainName: domainName("The Domain to list."),
    filter: optional(keyed("FILTER", string({ help: "Only numbers that contain this text." }))),
    limit: number("At most this many numbers."),
  },
  returns: byName(aDictionary("number to Account name; the empty key holds the total count")),
});

/** Printed as required, described as optional. */
const signedInDomain = optional(domainName("An existing Domain; left out, the signed-in Account's own."));

export const insertDirectoryRecords = defineCommand({
  verb: "INSERTDIRECTORYRECORDS",
  section,
  object: "directory",
  effect: "write",
  summary: "Add the objects of a Domain to the Directory.",
  access: domainAdministrators("CentralDirectory"),
  params: { domainName: signedInDomain },
  returns: nothing,
  undo: {
    rule: "opposite",
    by: "DELETEDIRECTORYRECORDS",
    with: { domainName: "domainName" },
    loses: "Records that were in the Directory before are removed as well.",
  },
});

export const deleteDirectoryRecords = defineCommand({
  verb: "DELETEDIRECTORYRECORDS",
  section,
  object: "directory",
  effect: "destructive",
  summary: "Remove the objects of a Domain from the Directory.",
  help: "The objects themselves stay.",
  access: domainAdministrators("CentralDirectory"),
  params: { domainName: signedInDomain },
  returns: nothing,
  undo: {
    rule: "opposite",
    by: "INSERTDIRECTORYRECORDS",
    with: { domainName: "domainName" },
    loses: "What was added to the records by hand does not come back.",
  },
});

export const createAccountStorage = defineCommand({
  verb: "CREATEACCOUNTSTORAGE",
  section,
  object: "domain",
  effect: "write",
  summary: "Create a storage directory for new Accounts of a Domain.",
  access: domainAdministrators(),
  params: { domainName: domainName(), storage: storagePath("The name of the new storage directory.") },
  returns: nothing,
  undo: never("The server has no command that removes a storage directory."),
});

export const listAccountStorage = defineCommand({
  verb: "LISTACCOUNTSTORAGE",
  section,
  object: "domain",
  effect: "read",
  summary: "List the storage directories for Accounts of a Domain.",
  access: domainAdministrators(),
  params: { domainName: domainName() },
  returns: aListOfStrings("names of the storage directories"),
});

export const getDomainLocation = defineCommand({
  verb: "GETDOMAINLOCATION",
  section,
  object: "domain",
  effect: "read",
  summary: "Read where the files of a Domain are.",
  access: systemAdministrators,
  params: { domainName: ownDomain },
  returns: aString("a path inside the server's base directory"),
});

export const suspendDomain = defineCommand({
  verb: "SUSPENDDOMAIN",
  section,
  object: "domain",
  effect: "control",
  summary: "Suspend a Domain: its open Accounts are closed and none can be opened.",
  access: systemAdministrators,
  params: { domainName: domainName("The Domain to suspend.") },
  returns: nothing,
  undo: {
    rule: "opposite",
    by: "RESUMEDOMAIN",
    with: { domainName: "domainName" },
    loses: "Sessions that were closed stay closed.",
  },
});

export const resumeDomain = defineCommand({
  verb: "RESUMEDOMAIN",
  section,
  object: "domain",
  effect: "control",
  summary: "Resume a suspended Domain, so that its Accounts can be opened again.",
  access: systemAdministrators,
  params: { domainName: domainName("The Domain to resume.") },
  returns: nothing,
  undo: { rule: "opposite", by: "SUSPENDDOMAIN", with: { domainName: "domainName" } },
});
