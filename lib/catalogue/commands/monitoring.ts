import { defineCommand } from "../command";
import { serverAdministrators } from "../names";
import { choice, number, numeric, optional, string } from "../params";
import { aDictionary, anyOf, aString, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Monitoring". */

const section = "Monitoring";
const access = serverAdministrators("Monitoring");

export const getStatElement = defineCommand({
  verb: "GETSTATELEMENT",
  section,
  object: "monitoring",
  effect: "read",
  summary: "Read one element of the server's statistics.",
  access,
  params: { ObjectID: string({ help: "The object ID of the element." }) },
  returns: anyOf(["number", "string", "object"], "the value"),
});

export const setStatElement = defineCommand({
  verb: "SETSTATELEMENT",
  section,
  object: "monitoring",
  effect: "write",
  summary: "Set or raise one of the Custom elements of the server's statistics.",
  help: "What happens without INC and SET is not published; give one of them.",
  access,
  params: {
    ObjectID: string({ help: "The object ID of a Custom element." }),
    operation: optional(choice(["INC", "SET"], "INC adds the value, SET puts it in place of the old one.")),
    setValue: numeric("The value."),
  },
  returns: nothing,
  undo: {
    rule: "opposite",
    read: "GETSTATELEMENT",
    by: "SETSTATELEMENT",
    with: { ObjectID: "ObjectID", setValue: "preImage" },
    constants: { operation: "SET" },
    loses: "What others have added since then is lost with it.",
  },
});

export const getNextStatName = defineCommand({
  verb: "GETNEXTSTATNAME",
  section,
  object: "monitoring",
  effect: "read",
  summary: "Find the next element of the server's statistics.",
  help: "An empty object ID gives the first element. Behind the last one, and for an unknown one, the answer is an error.",
  access,
  params: { ObjectID: string({ help: "Empty for the first, then the object ID of the last answer." }) },
  returns: aString("the object ID of the next element"),
});

export const getDialogInfo = defineCommand({
  verb: "GETDIALOGINFO",
  section,
  object: "monitoring",
  effect: "read",
  summary: "Read the state of a signal dialog.",
  access,
  params: { DialogID: number("The number of the dialog.") },
  returns: aDictionary("state of the dialog"),
});

export const shutdown = defineCommand({
  verb: "SHUTDOWN",
  section,
  object: "monitoring",
  effect: "control",
  summary: "Stop the server.",
  help: "Mail, calls and this console stop working at once. Nothing in the console can start the server again.",
  access,
  params: {},
  returns: nothing,
  undo: never("A stopped server is started on its own machine."),
});
