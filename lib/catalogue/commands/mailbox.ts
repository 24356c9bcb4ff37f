import { defineCommand } from "../command";
import { accountName, accountOrSelf, actingFor, ownerOr } from "../names";
import { choice, dictionaryOf, keyed, optional, string, strings } from "../params";
import { aDictionary, aListOfStrings, aString, byName, nothing } from "../returns";
import { never } from "../undo";

/** Guide, "Mailbox Administration". */

const section = "Mailbox Administration";
const access = ownerOr("CanAccessMailboxes");
const account = accountOrSelf();

function mailbox(help = "An existing Mailbox of the Account.") {
  return string({ names: "mailbox", help });
}

const existing = keyed("MAILBOX", mailbox());
const scope = choice(["MAILBOX", "MAILBOXES"], "MAILBOX for this one alone, MAILBOXES for those inside it as well.");
const classOf = (help: string) =>
  keyed("CLASS", string({ suggestions: ["IPF.Contact", "IPF.Appointment", "IPF.Task"], help }));

export const listMailboxes = defineCommand({
  verb: "LISTMAILBOXES",
  section,
  object: "mailbox",
  effect: "read",
  summary: "List the Mailboxes of an Account.",
  help: "A name may be a Mailbox, a folder for others, or both.",
  access,
  params: {
    accountName: account,
    filter: optional(
      keyed(
        "FILTER",
        string({ help: "Only names that match; * stands for anything, % for anything within one level." }),
      ),
    ),
    authAccountName: actingFor("List what this Account may see."),
  },
  returns: byName(
    aDictionary(
      "name to a dictionary for a Mailbox, an empty array for a folder or a Mailbox that may not be opened, an array of one for both at once",
    ),
  ),
});

export const createMailbox = defineCommand({
  verb: "CREATEMAILBOX",
  section,
  object: "mailbox",
  effect: "write",
  summary: "Create a Mailbox.",
  access,
  params: {
    accountName: account,
    mailboxName: keyed("MAILBOX", mailbox("The name of the new Mailbox.")),
    mailboxClass: optional(classOf("What the Mailbox is for; left out, mail.")),
    authAccountName: actingFor("Act as this Account, within its rights."),
  },
  returns: nothing,
  undo: {
    rule: "create",
    by: "DELETEMAILBOX",
    with: { accountName: "accountName", mailboxName: "mailboxName", authAccountName: "authAccountName" },
    constants: { scope: "MAILBOX" },
  },
});

export const deleteMailbox = defineCommand({
  verb: "DELETEMAILBOX",
  section,
  object: "mailbox",
  effect: "destructive",
  summary: "Delete a Mailbox, alone or with those inside it.",
  access,
  params: {
    accountName: account,
    scope,
    mailboxName: mailbox("The Mailbox to delete."),
    authAccountName: actingFor(
      "Act as this Account; it needs the Create right to the Mailbox around, and Delete to this one.",
    ),
  },
  returns: nothing,
  undo: never("The messages are gone; only an empty Mailbox could be made again."),
});

export const renameMailbox = defineCommand({
  verb: "RENAMEMAILBOX",
  section,
  object: "mailbox",
  effect: "write",
  summary: "Rename a Mailbox, alone or with those inside it.",
  access,
  params: {
    accountName: account,
    scope,
    mailboxName: mailbox("The Mailbox to rename."),
    newMailboxName: keyed("INTO", mailbox("The new name.")),
    authAccountName: actingFor(
      "Act as this Account; it must be allowed to delete the old name and to create the new one.",
    ),
  },
  returns: nothing,
  undo: { rule: "rename", from: "mailboxName", to: "newMailboxName" },
});

export const getMailboxInfo = defineCommand({
  verb: "GETMAILBOXINFO",
  section,
  object: "mailbox",
  effect: "read",
  summary: "Read what the server knows about a Mailbox.",
  access,
  params: {
    accountName: account,
    mailboxName: existing,
    authAccountName: actingFor("Act as this Account; it needs the Select right."),
  },
  returns: aDictionary("internal facts of the Mailbox"),
});

export const getMailboxAcl = defineCommand({
  verb: "GETMAILBOXACL",
  section,
  object: "mailbox",
  effect: "read",
  summary: "Read which rights others hold to a Mailbox.",
  access,
  params: {
    accountName: account,
    mailboxName: existing,
    authAccountName: actingFor("Act as this Account; it needs the Admin right."),
  },
  returns: byName(aDictionary("identifier to the letters of its rights")),
});

export const setMailboxAcl = defineCommand({
  verb: "SETMAILBOXACL",
  section,
  object: "mailbox",
  effect: "write",
  summary: "Change which rights others hold to a Mailbox.",
  help: "Only the identifiers given are changed. A value replaces the rights; with a plus in front it adds to them, with a minus it takes away. An identifier left without rights is removed.",
  access,
  params: {
    accountName: account,
    mailboxName: existing,
    authAccountName: actingFor("Act as this Account; it needs the Admin right."),
    newACL: dictionaryOf({ keyedByNames: true, help: "Identifier to the letters of its rights." }),
  },
  returns: nothing,
  identity: { account: "accountName" },
  undo: { rule: "update", read: "GETMAILBOXACL", value: "newACL", absent: "" },
});

export const getMailboxRights = defineCommand({
  verb: "GETMAILBOXRIGHTS",
  section,
  object: "mailbox",
  effect: "read",
  summary: "Read which rights an Account holds in effect to a Mailbox.",
  access,
  params: {
    accountName: account,
    mailboxName: existing,
    authAccountName: keyed("AUTH", accountName("The Account whose rights are asked for.")),
  },
  returns: aString("the letters of the rights"),
});

export const setMailboxClass = defineCommand({
  verb: "SETMAILBOXCLASS",
  section,
  object: "mailbox",
  effect: "write",
  summary: "Set what a Mailbox is for.",
  access,
  params: {
    accountName: account,
    mailboxName: existing,
    authAccountName: actingFor("Act as this Account, with its rights to the Mailbox."),
    newClass: classOf("The new class; empty for mail."),
  },
  returns: nothing,
  undo: never("No command is documented to tell the class that the Mailbox had before."),
});

export const getMailboxSubscription = defineCommand({
  verb: "GETMAILBOXSUBSCRIPTION",
  section,
  object: "mailbox",
  effect: "read",
  summary: "List the Mailboxes that an Account is subscribed to.",
  access,
  params: { accountName: account },
  returns: aListOfStrings("names of the Mailboxes"),
});

export const setMailboxSubscription = defineCommand({
  verb: "SETMAILBOXSUBSCRIPTION",
  section,
  object: "mailbox",
  effect: "write",
  summary: "Replace the list of Mailboxes that an Account is subscribed to.",
  access,
  params: {
    accountName: account,
    newSubscription: strings({ names: "mailbox", help: "All subscribed Mailboxes from now on." }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETMAILBOXSUBSCRIPTION", value: "newSubscription" },
});

export const getMailboxAliases = defineCommand({
  verb: "GETMAILBOXALIASES",
  section,
  object: "mailbox",
  effect: "read",
  summary: "Read the Mailbox aliases of an Account.",
  access,
  params: { accountName: account },
  returns: byName(aDictionary("alias to the Mailbox it leads to")),
});

export const setMailboxAliases = defineCommand({
  verb: "SETMAILBOXALIASES",
  section,
  object: "mailbox",
  effect: "write",
  summary: "Replace the Mailbox aliases of an Account.",
  access,
  params: {
    accountName: account,
    newAliases: dictionaryOf({
      keyedByNames: true,
      help: "All aliases from now on, each with the Mailbox it leads to.",
    }),
  },
  returns: nothing,
  undo: { rule: "replace", read: "GETMAILBOXALIASES", value: "newAliases" },
});
