import { clusterTwin, defineCommand } from "../command";
import { domainAdministrators, domainName, systemAdministrators } from "../names";
import { bytes, flag, keyed, oneOf, optional, required, string } from "../params";
import { aDatablock, aDictionary, byName, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Real-Time Application Administration". A file of a language is called `language/file`. */

const section = "Real-Time Application Administration";
const domainAccess = domainAdministrators("CanModifyPBXApps");

const languageOf = (help: string) => string({ help });
const language = languageOf("The language of the files.");
const file = string({ names: "file", help: "The name of the file; language/file for one of a language." });
const change = oneOf(
  { fileContent: keyed("DATA", bytes("The new content; a file of this name is replaced.")) },
  { delete: required(flag("DELETE", "Delete the file.")) },
);

const files = byName(aDictionary("file name to a dictionary of its attributes"));
const content = aDatablock("content of the file");
const cacheNote = "The file also leaves the application caches, on every member of a cluster.";
const languageLoss = "The files of the language do not come back.";

export const createDomainPbx = defineCommand({
  verb: "CREATEDOMAINPBX",
  section,
  object: "pbx",
  effect: "write",
  summary: "Create the real-time applications of a Domain, or a language of them.",
  access: domainAccess,
  params: { domainName: domainName(), language: optional(keyed("FILE", languageOf("The language to add."))) },
  returns: nothing,
  undo: never("Only a language can be deleted again, not the Domain's applications as a whole."),
  undoWhen: [
    {
      when: { language: true },
      undo: { rule: "create", by: "DELETEDOMAINPBX", with: { domainName: "domainName", language: "language" } },
    },
  ],
});

export const deleteDomainPbx = defineCommand({
  verb: "DELETEDOMAINPBX",
  section,
  object: "pbx",
  effect: "destructive",
  summary: "Delete a language of the real-time applications of a Domain.",
  access: domainAccess,
  params: { domainName: domainName(), language: keyed("FILE", languageOf("The language to delete.")) },
  returns: nothing,
  undo: {
    rule: "delete",
    by: "CREATEDOMAINPBX",
    with: { domainName: "domainName", language: "language" },
    loses: languageLoss,
  },
});

export const listDomainPbxFiles = defineCommand({
  verb: "LISTDOMAINPBXFILES",
  section,
  object: "pbx",
  effect: "read",
  summary: "List the real-time application files of a Domain.",
  access: domainAccess,
  params: {
    // Printed as required, described as optional.
    domainName: optional(domainName("An existing Domain; left out, the administrator's own.")),
    language: optional(keyed("FILE", language)),
  },
  returns: files,
});

export const readDomainPbxFile = defineCommand({
  verb: "READDOMAINPBXFILE",
  section,
  object: "pbx",
  effect: "read",
  summary: "Read a real-time application file of a Domain.",
  access: domainAccess,
  params: { domainName: domainName(), fileName: keyed("FILE", file) },
  returns: content,
});

export const storeDomainPbxFile = defineCommand({
  verb: "STOREDOMAINPBXFILE",
  section,
  object: "pbx",
  effect: "write",
  effectWhen: [{ when: { delete: true }, effect: "destructive" }],
  summary: "Store or delete a real-time application file of a Domain.",
  help: cacheNote,
  access: domainAccess,
  params: { domainName: domainName(), fileName: keyed("FILE", file), change },
  returns: nothing,
  undo: {
    rule: "opposite",
    read: "READDOMAINPBXFILE",
    by: "STOREDOMAINPBXFILE",
    with: { domainName: "domainName", fileName: "fileName", fileContent: "preImage" },
    ifNew: {
      by: "STOREDOMAINPBXFILE",
      with: { domainName: "domainName", fileName: "fileName" },
      constants: { delete: true },
    },
  },
});

export const createServerPbx = defineCommand({
  verb: "CREATESERVERPBX",
  section,
  object: "pbx",
  effect: "write",
  summary: "Create the server-wide real-time applications, or a language of them.",
  access: systemAdministrators,
  params: { language: languageOf("The language to add.") },
  returns: nothing,
  undo: { rule: "create", by: "DELETESERVERPBX", with: { language: "language" } },
});

export const deleteServerPbx = defineCommand({
  verb: "DELETESERVERPBX",
  section,
  object: "pbx",
  effect: "destructive",
  summary: "Delete a language of the server-wide real-time applications.",
  access: systemAdministrators,
  params: { language: languageOf("The language to delete.") },
  returns: nothing,
  undo: { rule: "delete", by: "CREATESERVERPBX", with: { language: "language" }, loses: languageLoss },
});

export const listServerPbxFiles = defineCommand({
  verb: "LISTSERVERPBXFILES",
  section,
  object: "pbx",
  effect: "read",
  summary: "List the server-wide real-time application files.",
  access: systemAdministrators,
  params: { language: optional(language) },
  returns: files,
});

export const readServerPbxFile = defineCommand({
  verb: "READSERVERPBXFILE",
  section,
  object: "pbx",
  effect: "read",
  summary: "Read a server-wide real-time application file.",
  access: systemAdministrators,
  params: { fileName: file },
  returns: content,
});

export const storeServerPbxFile = defineCommand({
  verb: "STORESERVERPBXFILE",
  section,
  object: "pbx",
  effect: "write",
  effectWhen: [{ when: { delete: true }, effect: "destructive" }],
  summary: "Store or delete a server-wide real-time application file.",
  help: cacheNote,
  access: systemAdministrators,
  params: { fileName: file, change },
  returns: nothing,
  undo: {
    rule: "opposite",
    read: "READSERVERPBXFILE",
    by: "STORESERVERPBXFILE",
    with: { fileName: "fileName", fileContent: "preImage" },
    ifNew: { by: "STORESERVERPBXFILE", with: { fileName: "fileName" }, constants: { delete: true } },
  },
});

export const createClusterPbx = clusterTwin(createServerPbx);
export const deleteClusterPbx = clusterTwin(deleteServerPbx);
export const listClusterPbxFiles = clusterTwin(listServerPbxFiles);
export const readClusterPbxFile = clusterTwin(readServerPbxFile);
export const storeClusterPbxFile = clusterTwin(storeServerPbxFile);

export const listStockPbxFiles = defineCommand({
  ...listServerPbxFiles,
  verb: "LISTSTOCKPBXFILES",
  summary: "List the built-in real-time application files.",
});

export const readStockPbxFile = defineCommand({
  ...readServerPbxFile,
  verb: "READSTOCKPBXFILE",
  summary: "Read a built-in real-time application file.",
});
