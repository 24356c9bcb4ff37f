import { defineCommand } from "../../command";
import { serverAdministrators } from "../../names";
import { numeric, settings, string, stringChoice } from "../../params";
import { aDictionary, aListOfStrings, nothing } from "../../returns";
import { never } from "../../undo";

/** Guide, "Server Settings": the modules. */

const section = "Server Settings";
const access = serverAdministrators("Settings");

const moduleName = string({ names: "module", help: "The name of a module, as LISTMODULES gives it." });

export const listModules = defineCommand({
  verb: "LISTMODULES",
  section,
  object: "module",
  effect: "read",
  summary: "List the modules of the server.",
  access,
  params: {},
  returns: aListOfStrings("names of the modules"),
});

export const getModule = defineCommand({
  verb: "GETMODULE",
  section,
  object: "module",
  effect: "read",
  summary: "Read the settings of a module.",
  access,
  params: { moduleName },
  returns: aDictionary("settings of the module"),
});

export const setModule = defineCommand({
  verb: "SETMODULE",
  section,
  object: "module",
  effect: "write",
  summary: "Replace the settings of a module.",
  access,
  params: {
    moduleName,
    newSettings: settings("module", "The whole new dictionary; what is left out goes away."),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETMODULE", value: "newSettings" },
});

export const updateModule = defineCommand({
  verb: "UPDATEMODULE",
  section,
  object: "module",
  effect: "write",
  summary: "Change some settings of a module.",
  access,
  params: {
    moduleName,
    newSettings: settings("module", "Only what is to change; what is left out keeps its value."),
  },
  returns: nothing,
  undo: { rule: "update", read: "GETMODULE", value: "newSettings", absent: "default" },
});

export const killModuleJob = defineCommand({
  verb: "KILLMODULEJOB",
  section,
  object: "module",
  effect: "control",
  summary: "End a job of a module: a connection, a transfer or a session.",
  access,
  params: {
    moduleName: stringChoice(
      ["HTTPU", "HTTPA", "PWD", "LDAP", "POP", "IMAP", "FTP", "XIMSS", "SMTPI", "SMTPO", "XMPPI", "XMPPO", "SESSION"],
      "Whose job it is; I and O at the end stand for incoming and outgoing, SESSION for people's sessions.",
    ),
    JobID: numeric("The number of the job."),
  },
  returns: nothing,
  undo: never("A job that was ended cannot go on."),
});
