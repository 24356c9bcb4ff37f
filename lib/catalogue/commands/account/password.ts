import { defineCommand } from "../../command";
import { accountName, domainAdministrators, ownerOr } from "../../names";
import { flag, keyed, oneOf, optional, string } from "../../params";
import { nothing } from "../../returns";
import { never } from "../../undo";

/** Guide, "Account Administration": passwords and identities. */

const section = "Account Administration";

export const setAccountPassword = defineCommand({
  verb: "SETACCOUNTPASSWORD",
  section,
  object: "account",
  effect: "write",
  effectWhen: [{ when: { tag: true, newPassword: "" }, effect: "destructive" }],
  summary: "Set a password of an Account.",
  help: "The password is stored with the encryption that the Account's settings name. Users who change their own password must keep to its rules, as must everybody who gives CHECK.",
  access: ownerOr("BasicSettings"),
  params: {
    accountName: accountName(),
    newPassword: keyed(
      "PASSWORD",
      string({ secret: true, help: "The new password; empty with NAME, that application password is removed." }),
      ["TO"],
    ),
    which: optional(
      oneOf(
        {
          method: keyed(
            "METHOD",
            string({
              suggestions: ["SIP", "RADIUS"],
              help: "SIP or RADIUS sets the separate password for that service; anything else sets the main one.",
            }),
          ),
        },
        { tag: keyed("NAME", string({ help: "The label of a password for one application." })) },
      ),
    ),
    check: flag(
      "CHECK",
      "Refuse a password that breaks the rules of length and complexity, or that may not be changed.",
    ),
  },
  returns: nothing,
  identity: { account: "accountName" },
  undo: never("The old password cannot be read, so it cannot be put back."),
});

export const verifyAccountPassword = defineCommand({
  verb: "VERIFYACCOUNTPASSWORD",
  section,
  object: "account",
  effect: "read",
  summary: "Check a password of an Account.",
  help: "The answer is only yes, or an error.",
  access: domainAdministrators(),
  params: {
    accountName: accountName(),
    password: keyed("PASSWORD", string({ secret: true, help: "The password to check, in clear text." })),
  },
  returns: nothing,
  // Otherwise the password of a stronger account could be found by trying.
  identity: { account: "accountName" },
});

export const verifyAccountIdentity = defineCommand({
  verb: "VERIFYACCOUNTIDENTITY",
  section,
  object: "account",
  effect: "read",
  summary: "Check whether an Account may send under a From address.",
  help: "The answer is only yes, or an error.",
  access: domainAdministrators(),
  params: {
    accountName: accountName(),
    identity: keyed("FOR", string({ help: "The content of the From header: Real Name <user@domain>." })),
  },
  returns: nothing,
});
