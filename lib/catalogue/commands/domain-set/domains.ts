import { clusterTwin, defineCommand } from "../../command";
import { domainName, storagePath, systemAdministrators } from "../../names";
import { array, flag, keyed, number, optional, settings, string } from "../../params";
import { aDictionary, aListOfStrings, anArray, aString, byName, nothing } from "../../returns";
import { never } from "../../undo";

/** Guide, "Domain Set Administration": the Domains, their storage, numbers, certificates and Directory integration. */

const section = "Domain Set Administration";
const access = systemAdministrators;

const newDomainName = string({ names: "domain", help: "The name of the new Domain." });
const mountPoint = storagePath("The directory that holds the Domain's data, without the suffix .mnt.");
const shared = flag("SHARED", "For the shared Domains of a Dynamic Cluster.");

export const listDomains = defineCommand({
  verb: "LISTDOMAINS",
  section,
  object: "domain",
  effect: "read",
  summary: "List all Domains of the server.",
  access,
  params: {},
  returns: aListOfStrings("names of the Domains"),
});

export const mainDomainName = defineCommand({
  verb: "MAINDOMAINNAME",
  section,
  object: "domain",
  effect: "read",
  summary: "Read the name of the Main Domain.",
  access,
  params: {},
  returns: aString("the name"),
});

export const createDomain = defineCommand({
  verb: "CREATEDOMAIN",
  section,
  object: "domain",
  effect: "write",
  summary: "Create a secondary Domain.",
  access,
  params: {
    domainName: newDomainName,
    shared: flag("SHARED", "Create it for all members of a Dynamic Cluster."),
    storage: optional(mountPoint),
    settings: optional(settings("domain", "The first settings of the Domain.")),
  },
  returns: nothing,
  undo: {
    rule: "create",
    by: "DELETEDOMAIN",
    with: { domainName: "domainName" },
    loses: "It works only while the Domain is empty.",
  },
});

export const renameDomain = defineCommand({
  verb: "RENAMEDOMAIN",
  section,
  object: "domain",
  effect: "write",
  summary: "Rename a secondary Domain, and move its data if asked.",
  help: "The Main Domain cannot be renamed this way.",
  access,
  params: {
    oldDomainName: domainName("An existing secondary Domain."),
    newDomainName: keyed("INTO", string({ names: "domain", help: "The new name." })),
    storage: optional(storagePath("The directory that the data moves to, without the suffix .mnt.")),
  },
  returns: nothing,
  undo: {
    rule: "rename",
    from: "oldDomainName",
    to: "newDomainName",
    loses: "Data that was moved to another directory stays there.",
  },
});

export const deleteDomain = defineCommand({
  verb: "DELETEDOMAIN",
  section,
  object: "domain",
  effect: "destructive",
  summary: "Delete a Domain.",
  help: "Without FORCE the server refuses to delete a Domain that still holds anything.",
  access,
  params: {
    domainName: domainName("The Domain to delete."),
    force: flag("FORCE", "Delete all Accounts, Groups and other objects of the Domain along with it."),
  },
  returns: nothing,
  undo: {
    rule: "delete",
    read: "GETDOMAINSETTINGS",
    by: "CREATEDOMAIN",
    with: { domainName: "domainName", settings: "preImage" },
    loses: "Aliases, Rules, Account defaults, skins, alerts and statistics of the Domain do not come back.",
  },
  undoWhen: [
    {
      when: { force: true },
      undo: never("Every object of the Domain is deleted with it, and nothing brings them back."),
    },
  ],
});

export const createDirectoryDomain = defineCommand({
  verb: "CREATEDIRECTORYDOMAIN",
  section,
  object: "domain",
  effect: "write",
  summary: "Create a Domain that is kept in the Directory.",
  help: "It works only where Directory-based Domains are switched on.",
  access,
  params: { domainName: newDomainName, settings: optional(settings("domain", "The first settings of the Domain.")) },
  returns: nothing,
  undo: {
    rule: "create",
    by: "DELETEDOMAIN",
    with: { domainName: "domainName" },
    loses: "It works only while the Domain is empty.",
  },
});

export const reloadDirectoryDomains = defineCommand({
  verb: "RELOADDIRECTORYDOMAINS",
  section,
  object: "domain",
  effect: "control",
  summary: "Look in the Directory for Domains that were added there from outside.",
  help: "It works only where Directory-based Domains are switched on.",
  access,
  params: {},
  returns: nothing,
  undo: never("The server only looks for Domains again; what it found cannot be forgotten."),
});

export const listServerTelnums = defineCommand({
  verb: "LISTSERVERTELNUMS",
  section,
  object: "domain",
  effect: "read",
  summary: "List the telephone numbers of all Domains that are not shared.",
  access,
  params: {
    filter: optional(keyed("FILTER", string({ help: "Only numbers that contain this text." }))),
    limit: number("At most this many numbers."),
  },
  returns: byName(aDictionary("number to Account name; the empty key holds the total count")),
});

export const listClusterTelnums = clusterTwin(
  listServerTelnums,
  "List the telephone numbers of all shared Domains of the cluster.",
);

export const getServerTrustedCerts = defineCommand({
  verb: "GETSERVERTRUSTEDCERTS",
  section,
  object: "serverSettings",
  effect: "read",
  summary: "Read the server-wide trusted certificates.",
  access,
  params: {},
  returns: anArray("datablocks, one X.509 certificate each"),
});

export const setServerTrustedCerts = defineCommand({
  verb: "SETSERVERTRUSTEDCERTS",
  section,
  object: "serverSettings",
  effect: "write",
  summary: "Replace the server-wide trusted certificates.",
  access,
  params: {
    newCertificates: array({ items: "datablock", help: "All certificates from now on, one X.509 datablock each." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETSERVERTRUSTEDCERTS", value: "newCertificates" },
});

export const getClusterTrustedCerts = clusterTwin(getServerTrustedCerts);
export const setClusterTrustedCerts = clusterTwin(setServerTrustedCerts);

export const getDirectoryIntegration = defineCommand({
  verb: "GETDIRECTORYINTEGRATION",
  section,
  object: "directory",
  effect: "read",
  summary: "Read the server-wide Directory Integration settings.",
  access,
  params: {},
  returns: aDictionary("Directory Integration settings"),
});

export const setDirectoryIntegration = defineCommand({
  verb: "SETDIRECTORYINTEGRATION",
  section,
  object: "directory",
  effect: "write",
  summary: "Replace the server-wide Directory Integration settings.",
  access,
  params: { newSettings: settings("directoryIntegration", "The whole new dictionary; what is left out goes away.") },
  returns: nothing,
  undo: { rule: "replace", read: "GETDIRECTORYINTEGRATION", value: "newSettings" },
});

export const getClusterDirectoryIntegration = clusterTwin(getDirectoryIntegration);
export const setClusterDirectoryIntegration = clusterTwin(setDirectoryIntegration);

export const createDomainStorage = defineCommand({
  verb: "CREATEDOMAINSTORAGE",
  section,
  object: "domain",
  effect: "write",
  summary: "Create a storage directory for new Domains.",
  access,
  params: { shared, storage: storagePath("The name of the new storage directory.") },
  returns: nothing,
  undo: never("The server has no command that removes a storage directory."),
});

export const listDomainStorage = defineCommand({
  verb: "LISTDOMAINSTORAGE",
  section,
  object: "domain",
  effect: "read",
  summary: "List the storage directories for Domains.",
  access,
  params: { shared },
  returns: aListOfStrings("names of the storage directories"),
});
