import { defineCommand } from "../command";
import { accountName, assumed } from "../names";
import { keyed, object, optional, string } from "../params";
import { anyOf, aString, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Real-Time Application Control" and "Synchronous Scripts": programs that run in an Account's name. */

const access = assumed("AllDomains");
const runsAs = accountName(
  "The Account in whose name it runs; without @domain it is in the signed-in Account's Domain.",
);
const entryName = optional(keyed("ENTRY", string({ help: "Where the program starts; left out, at its main entry." })));
const parameter = optional(keyed("PARAM", object("Any value; the program finds it as its start parameter.")));
const taskID = string({ names: "task", help: "The Task ID." });

const control = { section: "Real-Time Application Control", object: "pbxTask", access } as const;

export const startPbxTask = defineCommand({
  ...control,
  verb: "STARTPBXTASK",
  effect: "control",
  summary: "Start a real-time application in the name of an Account.",
  params: {
    accountName: runsAs,
    programName: keyed("PROGRAM", string({ help: "The application: the name of an .sppr file." })),
    entryName,
    parameter,
  },
  returns: aString("the Task ID"),
  identity: { account: "accountName" },
  undo: never("What the program did stays done; a task that still runs is ended with KILLNODE."),
});

export const sendTaskEvent = defineCommand({
  ...control,
  verb: "SENDTASKEVENT",
  effect: "control",
  summary: "Send an event to a running task.",
  params: {
    taskID,
    eventName: keyed("EVENT", string({ help: "The name of the event." })),
    parameter: optional(keyed("PARAM", object("Any value that goes with the event."))),
  },
  returns: nothing,
  undo: never("An event that was sent cannot be called back."),
});

export const killNode = defineCommand({
  ...control,
  verb: "KILLNODE",
  effect: "control",
  summary: "End a running task.",
  params: { taskID },
  returns: nothing,
  undo: never("A task that was ended cannot go on."),
});

export const readNodeStatus = defineCommand({
  ...control,
  verb: "READNODESTATUS",
  effect: "read",
  summary: "Read the status that a running task shows.",
  params: { taskID },
  returns: anyOf(["object"], "whatever the program shows"),
});

export const runScript = defineCommand({
  verb: "RUNSCRIPT",
  section: "Synchronous Scripts",
  object: "script",
  effect: "control",
  summary: "Run a synchronous script in the name of an Account and wait for its result.",
  access,
  params: {
    accountName: runsAs,
    programName: keyed("PROGRAM", string({ help: "The script: the name of an .scgp file." })),
    entryName,
    parameter,
  },
  returns: anyOf(["object"], "the result of the script"),
  identity: { account: "accountName" },
  undo: never("What the script did stays done."),
});
