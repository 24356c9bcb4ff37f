import { defineCommand } from "../command";
import { serverAdministrators } from "../names";
import { array, flag, settings, string } from "../params";
import { aDictionary, anArray, byName, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Directory Administration". */

const section = "Directory Administration";
const access = serverAdministrators("Directory");

const unitName = string({ names: "directoryUnit", help: "An existing Directory Unit." });
const shared = flag("SHARED", "The Unit of the whole cluster.");

export const listDirectoryUnits = defineCommand({
  verb: "LISTDIRECTORYUNITS",
  section,
  object: "directory",
  effect: "read",
  summary: "List the Directory Units and where they are mounted.",
  access,
  params: { shared: flag("SHARED", "Those of the whole cluster.") },
  returns: byName(aDictionary("mount point to the name of the Unit")),
});

export const createDirectoryUnit = defineCommand({
  verb: "CREATEDIRECTORYUNIT",
  section,
  object: "directory",
  effect: "write",
  summary: "Create a Directory Unit.",
  access,
  params: {
    unitName: string({ names: "directoryUnit", help: "The new name." }),
    shared: flag("SHARED", "Create it for the whole cluster."),
    remote: flag("REMOTE", "Its data is on an LDAP server elsewhere, and not in files here."),
    mountPoint: string({ help: "The distinguished name of the subtree that it serves." }),
  },
  returns: nothing,
  undo: { rule: "create", by: "DELETEDIRECTORYUNIT", with: { unitName: "unitName", shared: "shared" } },
});

export const relocateDirectoryUnit = defineCommand({
  verb: "RELOCATEDIRECTORYUNIT",
  section,
  object: "directory",
  effect: "write",
  summary: "Mount a Directory Unit somewhere else.",
  access,
  params: {
    unitName,
    shared,
    newMountPoint: string({ help: "The distinguished name of the subtree that it serves from now on." }),
  },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "LISTDIRECTORYUNITS",
    part: { keyOf: "unitName" },
    value: "newMountPoint",
  },
});

export const deleteDirectoryUnit = defineCommand({
  verb: "DELETEDIRECTORYUNIT",
  section,
  object: "directory",
  effect: "destructive",
  summary: "Delete a Directory Unit.",
  access,
  params: { unitName, shared },
  returns: nothing,
  undo: never("The records of the Unit and its settings are gone."),
});

export const getDirectoryUnit = defineCommand({
  verb: "GETDIRECTORYUNIT",
  section,
  object: "directory",
  effect: "read",
  summary: "Read the settings of a Directory Unit.",
  access,
  params: { unitName, shared },
  returns: aDictionary("settings of the Unit"),
});

export const setDirectoryUnit = defineCommand({
  verb: "SETDIRECTORYUNIT",
  section,
  object: "directory",
  effect: "write",
  summary: "Replace the settings of a Directory Unit.",
  access,
  params: {
    unitName,
    shared,
    newSettings: settings(
      "directoryUnit",
      "The whole dictionary: the guide does not say whether a setting that is left out is kept.",
    ),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETDIRECTORYUNIT", value: "newSettings" },
});

export const getDirectoryAccessRights = defineCommand({
  verb: "GETDIRECTORYACCESSRIGHTS",
  section,
  object: "directory",
  effect: "read",
  summary: "Read who may read and change what in the Directory.",
  access,
  params: { shared: flag("SHARED", "The rights of the whole cluster.") },
  returns: anArray("elements of the access rights"),
});

export const setDirectoryAccessRights = defineCommand({
  verb: "SETDIRECTORYACCESSRIGHTS",
  section,
  object: "directory",
  effect: "write",
  summary: "Replace the rules of who may read and change what in the Directory.",
  access,
  params: {
    shared: flag("SHARED", "The rights of the whole cluster."),
    newAccessRights: array({ help: "All elements from now on." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETDIRECTORYACCESSRIGHTS", value: "newAccessRights" },
});
