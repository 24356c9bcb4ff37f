import { defineCommand } from "../../command";
import { accountName, accountOrSelf, actingFor, domainAdministrators, ownerOr } from "../../names";
import { dictionaryOf, keyed } from "../../params";
import { aDictionary, aListOfStrings, aString, byName, nothing } from "../../returns";

/** Guide, "Account Administration": the rights an Account holds, and the rights others hold to it. */

const section = "Account Administration";

export const getAccountRights = defineCommand({
  verb: "GETACCOUNTRIGHTS",
  section,
  object: "account",
  effect: "read",
  summary: "List the server or Domain rights that an Account holds.",
  access: domainAdministrators(),
  params: { accountName: accountName() },
  returns: aListOfStrings("codes of the rights"),
});

const onBehalf = actingFor("Act as this Account; it must hold the Admin right to the Account above.");

export const getAccountAcl = defineCommand({
  verb: "GETACCOUNTACL",
  section,
  object: "account",
  effect: "read",
  summary: "Read which rights others hold to an Account.",
  access: ownerOr("CanImpersonate"),
  params: { accountName: accountOrSelf(), authAccountName: onBehalf },
  returns: byName(aDictionary("identifier to the letters of its rights")),
});

export const setAccountAcl = defineCommand({
  verb: "SETACCOUNTACL",
  section,
  object: "account",
  effect: "write",
  summary: "Change which rights others hold to an Account.",
  help: "Only the identifiers given are changed. A value replaces the rights; with a plus in front it adds to them, with a minus it takes away. An identifier left without rights is removed.",
  access: ownerOr("CanImpersonate"),
  params: {
    accountName: accountOrSelf(),
    authAccountName: onBehalf,
    newACL: dictionaryOf({ keyedByNames: true, help: "Identifier to the letters of its rights." }),
  },
  returns: nothing,
  identity: { account: "accountName" },
  undo: { rule: "update", read: "GETACCOUNTACL", value: "newACL", absent: "" },
});

export const getAccountAclRights = defineCommand({
  verb: "GETACCOUNTACLRIGHTS",
  section,
  object: "account",
  effect: "read",
  summary: "Read which rights one Account holds in effect to another.",
  access: ownerOr("CanImpersonate"),
  params: {
    accountName: accountOrSelf(),
    authAccountName: keyed("AUTH", accountName("The Account whose rights are asked for.")),
  },
  returns: aString("the letters of the rights"),
});
