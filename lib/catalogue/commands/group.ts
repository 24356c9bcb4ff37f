import { defineCommand } from "../command";
import { domainAdministrators, domainName } from "../names";
import { keyed, optional, settings, string } from "../params";
import { aDictionary, aListOfStrings, nothing } from "../returns";

/** Guide, "Group Administration". */

const section = "Group Administration";

const groupName = string({ names: "group", domainPart: true, help: "An existing Group; may carry @domain." });

export const listGroups = defineCommand({
  verb: "LISTGROUPS",
  section,
  object: "group",
  effect: "read",
  summary: "List the Groups of a Domain.",
  access: domainAdministrators(),
  params: { domainName: optional(domainName("An existing Domain; left out, the administrator's own.")) },
  returns: aListOfStrings("names of the Groups"),
});

export const createGroup = defineCommand({
  verb: "CREATEGROUP",
  section,
  object: "group",
  effect: "write",
  summary: "Create a Group.",
  access: domainAdministrators("CanCreateGroups"),
  params: {
    groupName: string({ names: "group", domainPart: true, help: "The new name; may carry @domain." }),
    settings: optional(settings("group", "First settings and members.")),
  },
  returns: nothing,
  undo: { rule: "create", by: "DELETEGROUP", with: { groupName: "groupName" } },
});

export const renameGroup = defineCommand({
  verb: "RENAMEGROUP",
  section,
  object: "group",
  effect: "write",
  summary: "Rename a Group.",
  access: domainAdministrators("CanCreateGroups"),
  params: {
    oldGroupName: groupName,
    newGroupName: keyed("into", string({ names: "group", domainPart: true, help: "The new name; may carry @domain." })),
  },
  returns: nothing,
  undo: { rule: "rename", from: "oldGroupName", to: "newGroupName" },
});

export const deleteGroup = defineCommand({
  verb: "DELETEGROUP",
  section,
  object: "group",
  effect: "destructive",
  summary: "Delete a Group.",
  access: domainAdministrators("CanCreateGroups"),
  params: { groupName },
  returns: nothing,
  undo: { rule: "delete", read: "GETGROUP", by: "CREATEGROUP", with: { groupName: "groupName", settings: "preImage" } },
});

export const getGroup = defineCommand({
  verb: "GETGROUP",
  section,
  object: "group",
  effect: "read",
  summary: "Read the settings and members of a Group.",
  access: domainAdministrators(),
  params: { groupName },
  returns: aDictionary("settings and members"),
});

export const setGroup = defineCommand({
  verb: "SETGROUP",
  section,
  object: "group",
  effect: "write",
  summary: "Replace the settings and members of a Group.",
  access: domainAdministrators("CanCreateGroups"),
  params: { groupName, newSettings: settings("group", "The whole new dictionary; what is left out goes away.") },
  returns: nothing,
  undo: { rule: "replace", read: "GETGROUP", value: "newSettings" },
});
