import { defineCommand } from "../command";
import { accountName } from "../names";
import { strings } from "../params";
import { nothing } from "../returns";

/** Guide, "Access Rights Administration". */

export const setAccountRights = defineCommand({
  verb: "SETACCOUNTRIGHTS",
  section: "Access Rights Administration",
  object: "account",
  effect: "write",
  summary: "Replace the server or Domain rights that an Account holds.",
  help: "Rights that are left out are taken away, your own included. For an Account of a secondary Domain the right All Domains is enough.",
  access: { server: ["Master"], domain: [], cases: [{ when: "secondaryDomain", server: "AllDomains" }] },
  params: {
    accountName: accountName(),
    newRights: strings({ help: "The codes of all rights from now on." }),
  },
  returns: nothing,
  identity: { account: "accountName" },
  undo: { rule: "replace", read: "GETACCOUNTRIGHTS", value: "newRights" },
});
