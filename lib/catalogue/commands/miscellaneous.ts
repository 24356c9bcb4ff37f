import { defineCommand } from "../command";
import { assumed, everybody, serverAdministrators } from "../names";
import { address, choice, flag, keyed, number, object, optional, string, stringChoice } from "../params";
import { aDictionary, aListOfStrings, aNumber, anyOf, aString, aTimestamp, nothing } from "../returns";
import { never, type Undo } from "../undo";

/** Guide, "Miscellaneous Commands", the temporary address sets apart. */

const section = "Miscellaneous Commands";
const monitors = serverAdministrators("Monitoring");

export const listCliCommands = defineCommand({
  verb: "LISTCLICOMMANDS",
  section,
  object: "misc",
  effect: "read",
  summary: "List the commands that this server knows.",
  access: everybody,
  params: {},
  returns: aListOfStrings("names of the commands"),
});

export const noop = defineCommand({
  verb: "NOOP",
  section,
  object: "misc",
  effect: "read",
  summary: "Do nothing, and succeed.",
  access: everybody,
  params: {},
  returns: nothing,
});

export const echo = defineCommand({
  verb: "ECHO",
  section,
  object: "misc",
  effect: "read",
  summary: "Send a value to the server and get it back.",
  access: everybody,
  params: { object: object("Any value.") },
  returns: anyOf(["object"], "the same value"),
});

export const getVersion = defineCommand({
  verb: "GETVERSION",
  section,
  object: "misc",
  effect: "read",
  summary: "Read the version of the server.",
  access: everybody,
  params: {},
  returns: aString("the version"),
});

export const getSystemInfo = defineCommand({
  verb: "GETSYSTEMINFO",
  section,
  object: "misc",
  effect: "read",
  summary: "Read one fact about the server's machine and program.",
  help: "For a name without a value the answer is an error.",
  access: assumed("Monitoring"),
  params: { what: string({ help: "The name of the fact, as the function SystemInfo of CG/PL knows it." }) },
  returns: anyOf(["object"], "the value"),
});

export const getCurrentTime = defineCommand({
  verb: "GETCURRENTTIME",
  section,
  object: "misc",
  effect: "read",
  summary: "Read the server's clock.",
  access: everybody,
  params: {},
  returns: aTimestamp("the time, GMT"),
});

const onOrOff = optional(choice(["ON", "OFF"], "On or off; what leaving it out does is not published."));

/** Which way a switch stood before is told by no command, so its undo goes to the other side. */
function switched(by: string, same: Readonly<Record<string, string>>) {
  const to = (state: string): Undo => ({
    rule: "opposite",
    by,
    with: same,
    constants: { state },
    loses: "Whether it stood so before is not known.",
  });
  return [
    { when: { state: "ON" }, undo: to("OFF") },
    { when: { state: "OFF" }, undo: to("ON") },
  ];
}

const unknownState = never("Which way the switch stood before is told by no command.");

export const setLogAll = defineCommand({
  verb: "SETLOGALL",
  section,
  object: "misc",
  effect: "control",
  summary: "Switch the logging of everything on or off.",
  help: "While it is on, the log grows fast.",
  access: monitors,
  params: { state: onOrOff },
  returns: nothing,
  undo: unknownState,
  undoWhen: switched("SETLOGALL", {}),
});

export const dumpAllObjects = defineCommand({
  verb: "DUMPALLOBJECTS",
  section,
  object: "misc",
  effect: "control",
  summary: "Write a list of all objects in the server's memory.",
  help: "The server stands still until the list is written; it may have millions of lines and can flood the system log.",
  access: serverAdministrators("Master"),
  params: {
    file: flag("FILE", "Write to the file objects_dump.txt, unless it exists, and not to the system log."),
  },
  returns: nothing,
  undo: never("What was written stays written."),
});

export const testLoop = defineCommand({
  verb: "TESTLOOP",
  section,
  object: "misc",
  effect: "control",
  summary: "Measure how fast the processor is.",
  help: "One processor is busy for all of that time.",
  access: monitors,
  params: { seconds: number("How long to measure.") },
  returns: aNumber("loops in a second"),
  undo: never("A measurement changes nothing that could be put back."),
});

export const setTrace = defineCommand({
  verb: "SETTRACE",
  section,
  object: "misc",
  effect: "control",
  summary: "Switch a trace to the system log on or off.",
  access: monitors,
  params: {
    facility: stringChoice(
      ["FileIO", "FileOp"],
      "FileIO for reading, writing and cutting of files, FileOp for creating, renaming and deleting them.",
    ),
    state: onOrOff,
  },
  returns: nothing,
  undo: unknownState,
  undoWhen: switched("SETTRACE", { facility: "facility" }),
});

export const writeLog = defineCommand({
  verb: "WRITELOG",
  section,
  object: "misc",
  effect: "write",
  summary: "Write a record into the server's log.",
  access: monitors,
  params: {
    logLevel: number("The level of the record."),
    logRecord: string({ help: "The text; in the log SYSTEM stands before it." }),
  },
  returns: nothing,
  undo: never("A record stays in the log."),
});

export const releaseSmtpQueue = defineCommand({
  verb: "RELEASESMTPQUEUE",
  section,
  object: "queue",
  effect: "control",
  summary: "Try now to send what waits for a host.",
  help: "In a Dynamic Cluster it does so on all servers.",
  access: monitors,
  params: { queueName: string({ names: "queue", help: "The queue: the name of the domain that mail waits for." }) },
  returns: nothing,
  undo: never("Mail that was sent cannot be called back."),
});

const errorText = optional(
  keyed(
    "REPORT",
    string({ suggestions: ["NONDN"], help: "The text for the sender's error report; NONDN sends no report." }),
  ),
);
const rejected = never("A message that was rejected has left the queue.");

export const rejectQueueMessage = defineCommand({
  verb: "REJECTQUEUEMESSAGE",
  section,
  object: "queue",
  effect: "destructive",
  summary: "Reject a message in the queue.",
  access: serverAdministrators("RejectQueues"),
  params: { messageID: number("The number of the message."), errorText },
  returns: nothing,
  undo: rejected,
});

export const rejectQueueMessages = defineCommand({
  verb: "REJECTQUEUEMESSAGES",
  section,
  object: "queue",
  effect: "destructive",
  summary: "Reject all messages of a sender in the queue.",
  help: "In a Dynamic Cluster it does so on all servers.",
  access: serverAdministrators("RejectQueues"),
  params: {
    authedSender: keyed("SENDER", string({ help: "The name that the sender signed in with." })),
    errorText,
    "Message-Id": optional(keyed("MSGID", string({ help: "Only messages with this Message-ID." }))),
  },
  returns: nothing,
  undo: rejected,
});

export const getMessageQueueInfo = defineCommand({
  verb: "GETMESSAGEQUEUEINFO",
  section,
  object: "queue",
  effect: "read",
  summary: "Read how much waits in a queue of a module.",
  access: assumed("Monitoring"),
  params: {
    moduleName: string({ names: "module", help: "The name of the module." }),
    queueName: keyed("QUEUE", string({ names: "queue", help: "The name of the queue in it." })),
  },
  returns: aDictionary("nTotal, size, delayedTill, lastError; empty where there is no such queue"),
});

export const getCurrentController = defineCommand({
  verb: "GETCURRENTCONTROLLER",
  section,
  object: "misc",
  effect: "read",
  summary: "Read which member controls the Dynamic Cluster.",
  access: monitors,
  params: {},
  returns: aString("the address of the controller"),
  clusterOnly: true,
});

export const reconnectClusterAdmin = defineCommand({
  verb: "RECONNECTCLUSTERADMIN",
  section,
  object: "misc",
  effect: "control",
  summary: "Open this member's administrative connections to the cluster anew.",
  access: assumed("Monitoring"),
  params: {},
  returns: nothing,
  clusterOnly: true,
  undo: never("Connections that were closed are not opened again as they were."),
});

export const ipGeolocation = defineCommand({
  verb: "IPGEOLOCATION",
  section,
  object: "misc",
  effect: "control",
  summary: "Look up or change what the server knows about the place of an address.",
  help: "What the parameters may be is not published in this guide.",
  access: assumed("Monitoring"),
  params: {
    "ip-address": address("The address."),
    parameters: optional(object("What to do; left out, look it up.")),
  },
  returns: anyOf(["object"], "what is known about the address"),
  undo: never("What the place data was before is not read."),
});
