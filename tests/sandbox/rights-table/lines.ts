import type { CommandFact, ParamFact } from "../../catalogue/facts";
import type { Place } from "./callers";

/** A line for every form of every command, made of nothing but what the guide says about its parameters. */

/** Objects that are there in both Domains; those that a command makes anew have names of their own. */
const NAMES: Readonly<Record<string, string>> = {
  accountName: "target",
  authAccountName: "target",
  oldAccountName: "victim",
  newAccountName: "renamed",
  groupName: "staff",
  oldGroupName: "staff",
  newGroupName: "team",
  forwarderName: "info",
  oldForwarderName: "info",
  newForwarderName: "contact",
  taskName: "ivr",
  oldTaskName: "ivr",
  listName: "news",
};
const NEW_NAMES: Readonly<Record<string, string>> = {
  CREATEACCOUNT: "fresh",
  CREATEGROUP: "fresh",
  CREATEFORWARDER: "fresh",
  CREATENAMEDTASK: "fresh",
  CREATELIST: "fresh",
};

/** Values that a command could make something of. */
const VALUES: Readonly<Record<string, string>> = {
  newDomainName: '"moved.example"',
  newTaskName: "menu",
  newName: "letters",
  newRule: "(1,Test,(),())",
  newRights: "()",
  newPassword: '"Another-1"',
  identity: '"target@own.example"',
  mailboxName: "INBOX",
  newMailboxName: "Old",
  address: '"10.0.0.1"',
  addresses: '"10.0.0.1-60"',
  "ip-address": '"10.0.0.1"',
  subscriber: "ann@company.example",
  subscriberAddress: '"ann@company.example"',
  fileData: "[SGk=]",
  fileContent: "[SGk=]",
  taskData: '{id=x;program=y;when="now";}',
};

const PARAMETERS: Readonly<Record<string, string>> = {
  DATASET: '{subsetName="";what=listSubsets;}',
  ROSTER: "{what=List;}",
  BALANCE: "{op=list;}",
  MODIFYACCOUNTTELNUMS: "{op=pop;}",
};

const BY_TYPE: Readonly<Record<string, string>> = {
  string: '"x"',
  "string|IP address": '"10.0.0.1"',
  number: "1",
  "numeric string": "1",
  "keyword|number": "1",
  offset: "1",
  dictionary: "{}",
  array: "()",
  datablock: "[]",
  object: '"x"',
};

/** Domain commands that make a Domain, which is in neither place. */
const MAKES_DOMAIN = ["CREATEDOMAIN", "CREATEDIRECTORYDOMAIN"];

export const domainAt = (place: Place) => `${place}.example`;

function sampleOf(fact: CommandFact, param: ParamFact, place: Place, isFirst: boolean): string {
  const { name, type, values, keyword } = param;
  if (name === "domainName" && !MAKES_DOMAIN.includes(fact.verb)) return `"${domainAt(place)}"`;
  if (name === "domainName") return '"brand-new.example"';
  if (name === "oldDomainName") return `"${domainAt(place)}"`;
  if (name === "parameters") return PARAMETERS[fact.verb] ?? "{}";
  // The owner of a list or a task is given without a Domain.
  if (keyword?.toUpperCase() === "FOR" && name === "accountName") return "target";
  const object = (isFirst ? NEW_NAMES[fact.verb] : undefined) ?? NAMES[name];
  if (object !== undefined) return `"${object}@${domainAt(place)}"`;
  return VALUES[name] ?? values?.[0] ?? BY_TYPE[type] ?? '"x"';
}

function written(fact: CommandFact, param: ParamFact, place: Place, isFirst: boolean): string {
  if (param.type === "flag") return param.keyword ?? param.name;
  const value = sampleOf(fact, param, place, isFirst);
  if (param.keyword === undefined) return value;
  return param.after ? `${value} ${param.keyword}` : `${param.keyword} ${value}`;
}

/** With a secret the session's owner needs no right; the other commands are tried without what may be left out. */
const WITH_OPTIONS = ["BLESSSESSION"];

function isGiven(fact: CommandFact, param: ParamFact): boolean {
  return !param.optional || param.name === "domainName" || WITH_OPTIONS.includes(fact.verb);
}

/** One line for each form of the command, about an object of this Domain. */
export function linesFor(fact: CommandFact, place: Place): string[] {
  return fact.forms.map((form) => {
    const params = form.filter((param) => isGiven(fact, param));
    return [fact.verb, ...params.map((param, index) => written(fact, param, place, index === 0))].join(" ");
  });
}

/** The places that make a difference: a command about the server has but one. */
export function placesFor(fact: CommandFact): readonly Place[] {
  const [own, other] = [linesFor(fact, "own"), linesFor(fact, "other")];
  return own.some((line, index) => line !== other[index]) ? ["own", "other"] : ["own"];
}
