import { defineCommand } from "../command";
import { accountName, domainAdministrators, ownDomain } from "../names";
import { keyed, settings, string } from "../params";
import { aDictionary, byName, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Named Task Administration". */

const section = "Named Task Administration";

function task(help = "An existing Named Task; may carry @domain.") {
  return string({ names: "namedTask", domainPart: true, help });
}

const listed = "task name to a dictionary of its owner, real name and application";

export const listDomainNamedTasks = defineCommand({
  verb: "LISTDOMAINNAMEDTASKS",
  section,
  object: "namedTask",
  effect: "read",
  summary: "List the Named Tasks of a Domain.",
  access: domainAdministrators(),
  params: { domainName: ownDomain },
  returns: byName(aDictionary(listed)),
});

export const listAccountNamedTasks = defineCommand({
  verb: "LISTACCOUNTNAMEDTASKS",
  section,
  object: "namedTask",
  effect: "read",
  summary: "List the Named Tasks that an Account owns.",
  access: domainAdministrators(),
  params: { accountName: accountName("The Account that owns them; may carry @domain.") },
  returns: byName(aDictionary(listed)),
});

export const createNamedTask = defineCommand({
  verb: "CREATENAMEDTASK",
  section,
  object: "namedTask",
  effect: "write",
  summary: "Create a Named Task.",
  access: domainAdministrators("CanCreateNamedTasks"),
  params: {
    taskName: task("The new name; without @domain it is in the administrator's own Domain."),
    accountName: keyed(
      "FOR",
      string({
        names: "account",
        help: "The Account that owns the task, in the same Domain and written without @domain.",
      }),
    ),
  },
  returns: nothing,
  undo: { rule: "create", by: "DELETENAMEDTASK", with: { taskName: "taskName" } },
});

export const renameNamedTask = defineCommand({
  verb: "RENAMENAMEDTASK",
  section,
  object: "namedTask",
  effect: "write",
  summary: "Rename a Named Task.",
  access: domainAdministrators("CanCreateNamedTasks"),
  params: {
    oldTaskName: task(),
    newTaskName: keyed("into", string({ names: "namedTask", help: "The new name, in the same Domain." })),
  },
  returns: nothing,
  undo: { rule: "rename", from: "oldTaskName", to: "newTaskName" },
});

export const deleteNamedTask = defineCommand({
  verb: "DELETENAMEDTASK",
  section,
  object: "namedTask",
  effect: "destructive",
  summary: "Delete a Named Task.",
  access: domainAdministrators("CanCreateNamedTasks"),
  params: { taskName: task() },
  returns: nothing,
  undo: never(
    "The guide does not say under which keys the owner and the program are read, so the task cannot be made again.",
  ),
});

export const getNamedTask = defineCommand({
  verb: "GETNAMEDTASK",
  section,
  object: "namedTask",
  effect: "read",
  summary: "Read the settings of a Named Task.",
  access: domainAdministrators(),
  params: { taskName: task() },
  returns: aDictionary("settings of the task"),
});

export const updateNamedTask = defineCommand({
  verb: "UPDATENAMEDTASK",
  section,
  object: "namedTask",
  effect: "write",
  summary: "Change some settings of a Named Task.",
  access: domainAdministrators("CanCreateNamedTasks"),
  params: {
    taskName: task(),
    newSettings: settings("namedTask", "Only what is to change; what is left out keeps its value."),
  },
  returns: nothing,
  undo: { rule: "update", read: "GETNAMEDTASK", value: "newSettings", absent: "default" },
});
