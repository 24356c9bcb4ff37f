import { defineCommand } from "../../command";
import { accountName, domainAdministrators } from "../../names";
import { dictionaryOf, type KeySpec, strings } from "../../params";
import { aDictionary, aListOfStrings, nothing } from "../../returns";

/** Guide, "Account Administration": aliases and telephone numbers. */

const section = "Account Administration";

export const getAccountAliases = defineCommand({
  verb: "GETACCOUNTALIASES",
  section,
  object: "account",
  effect: "read",
  summary: "List the aliases of an Account.",
  access: domainAdministrators(),
  params: { accountName: accountName() },
  returns: aListOfStrings("alias names"),
});

export const setAccountAliases = defineCommand({
  verb: "SETACCOUNTALIASES",
  section,
  object: "account",
  effect: "write",
  summary: "Replace the aliases of an Account.",
  access: domainAdministrators("CanCreateAliases"),
  params: {
    accountName: accountName(),
    newAliases: strings({ help: "All aliases from now on; one that is left out goes away." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETACCOUNTALIASES", value: "newAliases" },
});

export const getAccountTelnums = defineCommand({
  verb: "GETACCOUNTTELNUMS",
  section,
  object: "account",
  effect: "read",
  summary: "List the telephone numbers of an Account.",
  access: domainAdministrators(),
  params: { accountName: accountName() },
  returns: aListOfStrings("telephone numbers"),
});

export const setAccountTelnums = defineCommand({
  verb: "SETACCOUNTTELNUMS",
  section,
  object: "account",
  effect: "write",
  summary: "Replace the telephone numbers of an Account.",
  access: domainAdministrators("CanCreateTelnums"),
  params: {
    accountName: accountName(),
    newTelnums: strings({ help: "All numbers from now on; one that is left out goes away." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETACCOUNTTELNUMS", value: "newTelnums" },
});

function telnum(help: string): Readonly<Record<string, KeySpec>> {
  return { telnum: { type: "string", help } };
}

export const modifyAccountTelnums = defineCommand({
  verb: "MODIFYACCOUNTTELNUMS",
  section,
  object: "account",
  effect: "write",
  summary: "Add, remove or take out one telephone number of an Account.",
  help: "Each operation happens in one go, so two administrators cannot overwrite each other.",
  access: domainAdministrators("CanCreateTelnums"),
  params: {
    accountName: accountName(),
    parameters: dictionaryOf({
      help: "The operation and its number.",
      keys: { op: { type: "string", values: ["add", "del", "pop"], help: "The operation." } },
      selector: "op",
      operations: {
        add: { effect: "write", keys: telnum("The number to add; it is an error if it is there already.") },
        del: { effect: "destructive", keys: telnum("The number to remove; it is an error if it is not there.") },
        pop: { effect: "destructive", keys: {}, help: "Takes the first number out; without numbers it does nothing." },
      },
    }),
  },
  returns: aDictionary("after pop, telnum holds the number that was taken out"),
  undo: { rule: "replace", read: "GETACCOUNTTELNUMS", write: "SETACCOUNTTELNUMS", value: "newTelnums" },
});
