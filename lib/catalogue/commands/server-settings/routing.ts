import { clusterTwin, defineCommand } from "../../command";
import { serverAdministrators } from "../../names";
import { array, choice, optional, string } from "../../params";
import { aListOfStrings, anArray, aString, nothing } from "../../returns";
import { settingsPair } from "./settings-pair";

/** Guide, "Server Settings": Rules and the Router. */

const section = "Server Settings";
const access = serverAdministrators("Settings");

/** The two commands over one set of server-wide Rules. */
function rules(name: "mail" | "signal", noun: "MAIL" | "SIGNAL") {
  const common = { section, object: "rules", access } as const;
  const get = defineCommand({
    ...common,
    verb: `GETSERVER${noun}RULES`,
    effect: "read",
    summary: `Read the server-wide ${name} Rules.`,
    params: {},
    returns: anArray(`${name} Rules`),
  });
  const set = defineCommand({
    ...common,
    verb: `SETSERVER${noun}RULES`,
    effect: "write",
    summary: `Replace the server-wide ${name} Rules.`,
    params: { newRules: array({ items: `${name}Rules`, help: "All Rules from now on; the old ones go away." }) },
    returns: nothing,
    undo: { rule: "replace", read: `GETSERVER${noun}RULES`, value: "newRules" },
  });
  return { get, set };
}

const mail = rules("mail", "MAIL");
export const getServerMailRules = mail.get;
export const setServerMailRules = mail.set;
export const getClusterMailRules = clusterTwin(mail.get);
export const setClusterMailRules = clusterTwin(mail.set);

const signal = rules("signal", "SIGNAL");
export const getServerSignalRules = signal.get;
export const setServerSignalRules = signal.set;
export const getClusterSignalRules = clusterTwin(signal.get);
export const setClusterSignalRules = clusterTwin(signal.set);

export const getRouterTable = defineCommand({
  verb: "GETROUTERTABLE",
  section,
  object: "router",
  effect: "read",
  summary: "Read the server-wide Router Table.",
  access,
  params: {},
  returns: aString("text of several lines"),
});

export const setRouterTable = defineCommand({
  verb: "SETROUTERTABLE",
  section,
  object: "router",
  effect: "write",
  summary: "Replace the server-wide Router Table.",
  help: "Every address of every message and call goes through this table: a wrong line can stop all of them.",
  access,
  params: { newTable: string({ multiline: true, help: "The whole new table, one rule on a line." }) },
  returns: nothing,
  undo: { rule: "replace", read: "GETROUTERTABLE", value: "newTable" },
});

export const getClusterRouterTable = clusterTwin(getRouterTable);
export const setClusterRouterTable = clusterTwin(setRouterTable);

const router = settingsPair({
  noun: "ROUTERSETTINGS",
  words: "server-wide settings of the Router",
  schema: "server.router",
  object: "router",
});
export const getRouterSettings = router.get;
export const setRouterSettings = router.set;
export const getClusterRouterSettings = clusterTwin(router.get);
export const setClusterRouterSettings = clusterTwin(router.set);

export const route = defineCommand({
  verb: "ROUTE",
  section,
  object: "router",
  effect: "read",
  summary: "Find out where an address leads.",
  access: serverAdministrators("Settings", "User"),
  params: {
    address: string({ help: "The e-mail address." }),
    mode: optional(choice(["mail", "access", "signal"], "What is to be routed; left out, access.")),
  },
  returns: aListOfStrings(
    "the module, or SYSTEM for a destination that is built in; the host, queue or Account there; the address in it",
  ),
});
