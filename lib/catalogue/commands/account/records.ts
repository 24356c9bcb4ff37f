import { defineCommand } from "../../command";
import { accountName, domainAdministrators } from "../../names";
import { dictionaryOf, settings } from "../../params";
import { aDictionary, byName, nothing } from "../../returns";
import type { DomainRight } from "../../rights";
import { never } from "../../undo";

/** Guide, "Account Administration": accounts elsewhere that an Account polls or registers with, and Scheduled Tasks. */

const section = "Account Administration";

/** The two commands over one dictionary of records. */
function commandsFor(name: "RPOP" | "RIMAP" | "RSIP", right: DomainRight, schema: string) {
  const common = { section, object: "account" } as const;
  return {
    get: defineCommand({
      ...common,
      verb: `GETACCOUNT${name}S`,
      effect: "read",
      summary: `Read the ${name} records of an Account.`,
      access: domainAdministrators(),
      params: { accountName: accountName() },
      returns: byName(aDictionary("record name to the record's settings")),
    }),
    set: defineCommand({
      ...common,
      verb: `SETACCOUNT${name}S`,
      effect: "write",
      summary: `Replace the ${name} records of an Account.`,
      access: domainAdministrators(right),
      params: {
        accountName: accountName(),
        newRecords: settings(schema, "All records from now on, by name; one that is left out goes away."),
      },
      returns: nothing,
      undo: { rule: "replace", read: `GETACCOUNT${name}S`, value: "newRecords" },
    }),
  };
}

const rpop = commandsFor("RPOP", "CanModifyRPOP", "rpop");
const rimap = commandsFor("RIMAP", "CanModifyRPOP", "rimap");
const rsip = commandsFor("RSIP", "CanModifyRSIP", "rsip");

export const getAccountRpops = rpop.get;
export const setAccountRpops = rpop.set;
export const getAccountRimaps = rimap.get;
export const setAccountRimaps = rimap.set;
export const getAccountRsips = rsip.get;
export const setAccountRsips = rsip.set;

export const updateScheduledTask = defineCommand({
  verb: "UPDATESCHEDULEDTASK",
  section,
  object: "account",
  effect: "write",
  summary: "Create, change or delete a Scheduled Task of an Account.",
  help: "Without program and script the task of this name is deleted. No command lists Scheduled Tasks, so keep a note of their names. The program receives the name of the task, the moment of its start, and the parameter.",
  access: domainAdministrators("CanModifyRSIP"),
  params: {
    accountName: accountName(),
    taskData: dictionaryOf({
      help: "The name of the task and what it runs.",
      keys: {
        id: { type: "string", help: "The name of the task; an unknown one makes a new task." },
        program: { type: "string", optional: true, help: "The real-time application to run." },
        script: { type: "string", optional: true, help: "The synchronous script to run, where no program is given." },
        parameter: { type: "object", optional: true, help: "A simple object that is handed to the program." },
        when: { type: "any", values: ["now"], open: true, help: "The moment to start, in GMT, or now." },
        period: {
          type: "any",
          optional: true,
          values: ["day", "week", "month", "year"],
          open: true,
          help: "When to run again; a number is seconds. Left out, the task is removed once it has started.",
        },
      },
    }),
  },
  returns: nothing,
  identity: { account: "accountName" },
  undo: never("No command reads Scheduled Tasks, so what was there before is not known."),
});
