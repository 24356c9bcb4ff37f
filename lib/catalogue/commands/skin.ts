import { clusterTwin, defineCommand } from "../command";
import { domainAdministrators, domainName, ownDomain, systemAdministrators } from "../names";
import { bytes, flag, keyed, oneOf, optional, required, string, suffixed } from "../params";
import { aDictionary, aListOfStrings, anArray, byName, nothing } from "../returns";

/** Guide, "Web Skins Administration". */

const section = "Web Skins Administration";
const domainAccess = domainAdministrators("CanModifySkins");

function skin(help = "An existing skin.") {
  return string({ names: "skin", help });
}

/** `domainName SKIN`: the keyword follows the name, and goes with it. */
const inDomain = optional(
  suffixed("SKIN", domainName("An existing Domain; left out with its keyword, the administrator's own.")),
);
const fileName = keyed("FILE", string({ names: "file", help: "The name of a file in the skin." }));
const change = oneOf(
  { fileContent: keyed("DATA", bytes("The new content; a file of this name is replaced.")) },
  { delete: required(flag("DELETE", "Delete the file.")) },
);
const cacheNote = "The file also leaves the skin caches, on every member of a cluster.";
const skinLoss = "The files of the skin do not come back.";

const skins = aListOfStrings("names of the skins");
const files = byName(aDictionary("file name to a dictionary of its attributes"));
const content = anArray("content, time of the last change");

export const listDomainSkins = defineCommand({
  verb: "LISTDOMAINSKINS",
  section,
  object: "skin",
  effect: "read",
  summary: "List the skins of a Domain.",
  access: domainAccess,
  params: { domainName: ownDomain },
  returns: skins,
});

export const createDomainSkin = defineCommand({
  verb: "CREATEDOMAINSKIN",
  section,
  object: "skin",
  effect: "write",
  summary: "Create a skin in a Domain.",
  help: "The unnamed skin has to be there before any named one can be created.",
  access: domainAccess,
  params: { domainName: inDomain, skinName: skin("The new name; empty for the unnamed skin.") },
  returns: nothing,
  undo: {
    rule: "create",
    by: "DELETEDOMAINSKIN",
    with: { domainName: "domainName", skinName: "skinName" },
  },
});

export const renameDomainSkin = defineCommand({
  verb: "RENAMEDOMAINSKIN",
  section,
  object: "skin",
  effect: "write",
  summary: "Rename a named skin of a Domain.",
  access: domainAccess,
  params: {
    domainName: inDomain,
    skinName: skin("An existing named skin."),
    newSkinName: keyed("INTO", skin("The new name.")),
  },
  returns: nothing,
  undo: { rule: "rename", from: "skinName", to: "newSkinName" },
});

export const deleteDomainSkin = defineCommand({
  verb: "DELETEDOMAINSKIN",
  section,
  object: "skin",
  effect: "destructive",
  summary: "Delete a skin of a Domain.",
  help: "The unnamed skin can go only when no named one is left.",
  access: domainAccess,
  params: { domainName: inDomain, skinName: skin("The skin to delete; empty for the unnamed one.") },
  returns: nothing,
  undo: {
    rule: "delete",
    by: "CREATEDOMAINSKIN",
    with: { domainName: "domainName", skinName: "skinName" },
    loses: skinLoss,
  },
});

export const listDomainSkinFiles = defineCommand({
  verb: "LISTDOMAINSKINFILES",
  section,
  object: "skin",
  effect: "read",
  summary: "List the files of a skin of a Domain.",
  access: domainAccess,
  params: { domainName: inDomain, skinName: skin() },
  returns: files,
});

export const readDomainSkinFile = defineCommand({
  verb: "READDOMAINSKINFILE",
  section,
  object: "skin",
  effect: "read",
  summary: "Read a file of a skin of a Domain.",
  access: domainAccess,
  params: { domainName: inDomain, skinName: skin(), fileName },
  returns: content,
});

export const storeDomainSkinFile = defineCommand({
  verb: "STOREDOMAINSKINFILE",
  section,
  object: "skin",
  effect: "write",
  effectWhen: [{ when: { delete: true }, effect: "destructive" }],
  summary: "Store or delete a file of a skin of a Domain.",
  help: cacheNote,
  access: domainAccess,
  params: { domainName: inDomain, skinName: skin(), fileName, change },
  returns: nothing,
  undo: {
    rule: "opposite",
    read: "READDOMAINSKINFILE",
    part: 0,
    by: "STOREDOMAINSKINFILE",
    with: { domainName: "domainName", skinName: "skinName", fileName: "fileName", fileContent: "preImage" },
    ifNew: {
      by: "STOREDOMAINSKINFILE",
      with: { domainName: "domainName", skinName: "skinName", fileName: "fileName" },
      constants: { delete: true },
    },
  },
});

export const listServerSkins = defineCommand({
  verb: "LISTSERVERSKINS",
  section,
  object: "skin",
  effect: "read",
  summary: "List the server-wide skins.",
  access: systemAdministrators,
  params: {},
  returns: skins,
});

export const createServerSkin = defineCommand({
  verb: "CREATESERVERSKIN",
  section,
  object: "skin",
  effect: "write",
  summary: "Create a server-wide skin.",
  access: systemAdministrators,
  params: { skinName: skin("The new name.") },
  returns: nothing,
  undo: { rule: "create", by: "DELETESERVERSKIN", with: { skinName: "skinName" } },
});

export const renameServerSkin = defineCommand({
  verb: "RENAMESERVERSKIN",
  section,
  object: "skin",
  effect: "write",
  summary: "Rename a server-wide skin.",
  access: systemAdministrators,
  params: { skinName: skin(), newSkinName: keyed("INTO", skin("The new name.")) },
  returns: nothing,
  undo: { rule: "rename", from: "skinName", to: "newSkinName" },
});

export const deleteServerSkin = defineCommand({
  verb: "DELETESERVERSKIN",
  section,
  object: "skin",
  effect: "destructive",
  summary: "Delete a server-wide skin.",
  access: systemAdministrators,
  params: { skinName: skin("The skin to delete.") },
  returns: nothing,
  undo: { rule: "delete", by: "CREATESERVERSKIN", with: { skinName: "skinName" }, loses: skinLoss },
});

export const listServerSkinFiles = defineCommand({
  verb: "LISTSERVERSKINFILES",
  section,
  object: "skin",
  effect: "read",
  summary: "List the files of a server-wide skin.",
  access: systemAdministrators,
  params: { skinName: skin() },
  returns: files,
});

export const readServerSkinFile = defineCommand({
  verb: "READSERVERSKINFILE",
  section,
  object: "skin",
  effect: "read",
  summary: "Read a file of a server-wide skin.",
  access: systemAdministrators,
  params: { skinName: skin(), fileName },
  returns: content,
});

export const storeServerSkinFile = defineCommand({
  verb: "STORESERVERSKINFILE",
  section,
  object: "skin",
  effect: "write",
  effectWhen: [{ when: { delete: true }, effect: "destructive" }],
  summary: "Store or delete a file of a server-wide skin.",
  help: cacheNote,
  access: systemAdministrators,
  params: { skinName: skin(), fileName, change },
  returns: nothing,
  undo: {
    rule: "opposite",
    read: "READSERVERSKINFILE",
    part: 0,
    by: "STORESERVERSKINFILE",
    with: { skinName: "skinName", fileName: "fileName", fileContent: "preImage" },
    ifNew: {
      by: "STORESERVERSKINFILE",
      with: { skinName: "skinName", fileName: "fileName" },
      constants: { delete: true },
    },
  },
});

export const listClusterSkins = clusterTwin(listServerSkins);
export const createClusterSkin = clusterTwin(createServerSkin);
export const renameClusterSkin = clusterTwin(renameServerSkin);
export const deleteClusterSkin = clusterTwin(deleteServerSkin);
export const listClusterSkinFiles = clusterTwin(listServerSkinFiles);
export const readClusterSkinFile = clusterTwin(readServerSkinFile);
export const storeClusterSkinFile = clusterTwin(storeServerSkinFile);

export const listStockSkinFiles = defineCommand({
  ...listServerSkinFiles,
  verb: "LISTSTOCKSKINFILES",
  summary: "List the files of a built-in skin.",
});

export const readStockSkinFile = defineCommand({
  ...readServerSkinFile,
  verb: "READSTOCKSKINFILE",
  summary: "Read a file of a built-in skin.",
});
