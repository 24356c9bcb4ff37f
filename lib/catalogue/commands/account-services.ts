import { type Access, defineCommand } from "../command";
import { accountOrSelf } from "../names";
import { dictionaryOf, type KeySpec, keyed, type Operation, string } from "../params";
import { aDictionary, nothing } from "../returns";
import type { DomainRight } from "../rights";
import { never } from "../undo";

/** Guide, "Account Services". */

const section = "Account Services";

/** The Guide names the owner and a Domain right, and not All Domains. */
function ownerOrHolder(right: DomainRight): Access {
  return { server: [], domain: [right], self: true, assumed: ["AllDomains"] };
}

export const removeAccountSubset = defineCommand({
  verb: "REMOVEACCOUNTSUBSET",
  section,
  object: "dataset",
  effect: "destructive",
  summary: "Remove a data set of an Account.",
  access: ownerOrHolder("BasicSettings"),
  params: {
    accountName: accountOrSelf(),
    subsetName: keyed(
      "SUBSET",
      string({ suggestions: ["RepliedAddresses"], help: "The name of an existing data set." }),
    ),
  },
  returns: nothing,
  undo: never("The entries of the data set are gone."),
});

const entryData: KeySpec = { type: "dictionary", help: "Attribute names and values." };

const dataSetOperations: Readonly<Record<string, Operation>> = {
  listSubsets: { effect: "read", keys: {}, help: "Lists the sets inside; an empty subsetName lists those at the top." },
  createSet: { effect: "write", keys: {}, help: "Creates the set." },
  removeSet: { effect: "destructive", keys: {}, help: "Removes the set with all its entries." },
  listEntries: {
    effect: "read",
    keys: {
      attribute: { type: "string", optional: true, help: "Only entries that have this attribute; entry is the name." },
      data: { type: "string", optional: true, help: "The value to compare the attribute with." },
      mode: {
        type: "string",
        optional: true,
        values: ["eq", "beg", "end", "incl"],
        help: "Whether the value is equal, begins, ends, or includes the text; left out, equal.",
      },
    },
    help: "Lists entries with their attributes.",
  },
  setEntry: {
    effect: "write",
    keys: {
      data: entryData,
      entryName: { type: "string", optional: true, help: "The entry; left out, a new one gets a name of its own." },
      ifExists: { type: "any", optional: true, help: "Its presence, whatever the value, forbids making a new entry." },
    },
    help: "Changes an entry or makes it, and the set if there is none.",
  },
  deleteEntry: {
    effect: "destructive",
    keys: { entryName: { type: "string", help: "The entry to delete." } },
    help: "Deletes an entry.",
  },
  addRandomEntry: {
    effect: "write",
    keys: {
      data: { type: "dictionary", help: "Attribute names and values; addressbook.Email must be among them." },
      entryLimit: { type: "number", optional: true, help: "Refuse if the set has this many entries already." },
    },
    help: "Adds an entry under a name of its own, unless the e-mail address is there already.",
  },
  findAddress: {
    effect: "read",
    keys: { address: { type: "string", help: "The e-mail address to look for." } },
    help: "Finds the entry with an e-mail address; the answer has its name under the empty key.",
  },
};

export const dataset = defineCommand({
  verb: "DATASET",
  section,
  object: "dataset",
  effect: "write",
  summary: "Read or change the data sets of an Account, such as address books.",
  access: ownerOrHolder("BasicSettings"),
  params: {
    accountName: accountOrSelf(),
    parameters: dictionaryOf({
      help: "The data set, the operation, and what the operation takes.",
      keys: {
        subsetName: { type: "string", help: "The data set, or a set inside it." },
        what: { type: "string", values: Object.keys(dataSetOperations), help: "The operation." },
      },
      selector: "what",
      operations: dataSetOperations,
    }),
  },
  returns: aDictionary("result of the operation"),
  undo: never("Entries are not copied before they change; list them first if they matter."),
});

const rosterOperations: Readonly<Record<string, Operation>> = {
  List: { effect: "read" },
  Update: { effect: "write" },
  remove: { effect: "destructive" },
  Presence: { effect: "write" },
  probe: { effect: "control" },
};

export const roster = defineCommand({
  verb: "ROSTER",
  section,
  object: "roster",
  effect: "write",
  summary: "Read or change the contacts and the presence of an Account.",
  help: "What an operation takes beside its name is not published.",
  access: ownerOrHolder("BasicSettings"),
  params: {
    accountName: accountOrSelf(),
    parameters: dictionaryOf({
      help: "The operation and what it takes.",
      keys: { what: { type: "string", values: Object.keys(rosterOperations), help: "The operation." } },
      selector: "what",
      operations: rosterOperations,
    }),
  },
  returns: aDictionary("result of the operation"),
  undo: never("Contacts are not copied before they change, and other people have been told."),
});

const balanceOperations: Readonly<Record<string, Operation>> = {
  list: { effect: "read" },
  reserve: { effect: "write" },
  release: { effect: "write" },
  charge: { effect: "write" },
  credit: { effect: "write" },
  read: { effect: "read" },
  readAll: { effect: "read" },
  history: { effect: "read" },
  remove: { effect: "destructive" },
};

export const balance = defineCommand({
  verb: "BALANCE",
  section,
  object: "balance",
  effect: "write",
  summary: "Read or change the billing balances of an Account.",
  help: "What an operation takes beside its name is not published.",
  access: ownerOrHolder("CanCreditAccounts"),
  params: {
    accountName: accountOrSelf(),
    parameters: dictionaryOf({
      help: "The operation and what it takes.",
      keys: { op: { type: "string", values: Object.keys(balanceOperations), help: "The operation." } },
      selector: "op",
      operations: balanceOperations,
    }),
  },
  returns: aDictionary("result of the operation"),
  undo: never("An entry in an account book is corrected by another entry, made by a person."),
});
