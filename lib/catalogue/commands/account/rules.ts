import { type Access, defineCommand } from "../../command";
import { accountName, domainAdministrators, ownerOr } from "../../names";
import { array, keyed, oneOf, string } from "../../params";
import { anArray, nothing } from "../../returns";

/** Guide, "Account Administration": mail and signal Rules. */

const section = "Account Administration";

interface RuleKind {
  readonly name: "mail" | "signal";
  readonly verb: "MAIL" | "SIGNAL";
  readonly set: Access;
  readonly update: Access;
}

/** The three commands over one set of Rules: read, replace, change one. */
function commandsFor({ name, verb, set, update }: RuleKind) {
  const common = { section, object: "rules" } as const;
  const account = accountName();
  const read = `GETACCOUNT${verb}RULES`;
  return {
    get: defineCommand({
      ...common,
      verb: read,
      effect: "read",
      summary: `Read the ${name} Rules of an Account.`,
      access: domainAdministrators(),
      params: { accountName: account },
      returns: anArray(`${name} Rules`),
    }),
    set: defineCommand({
      ...common,
      verb: `SETACCOUNT${verb}RULES`,
      effect: "write",
      summary: `Replace the ${name} Rules of an Account.`,
      help: "Owners may change their own Rules as far as their settings allow the actions in them.",
      access: set,
      params: {
        accountName: account,
        newRules: array({ items: `${name}Rules`, help: "All Rules from now on; the old ones go away." }),
      },
      returns: nothing,
      identity: { account: "accountName" },
      undo: { rule: "replace", read, value: "newRules" },
    }),
    update: defineCommand({
      ...common,
      verb: `UPDATEACCOUNT${verb}RULE`,
      effect: "write",
      effectWhen: [{ when: { oldRule: true }, effect: "destructive" }],
      summary: `Store, reorder or delete one ${name} Rule of an Account.`,
      help: "A Rule of up to three elements changes only the priority of the Rule that has this name, which must exist; a Rule of four or more is stored in place of the one that has this name.",
      access: update,
      params: {
        accountName: account,
        change: oneOf(
          {
            newRule: array({
              items: `${name}Rule`,
              help: "Priority and name, then, for a whole Rule, conditions, actions and a comment.",
            }),
          },
          { oldRule: keyed("DELETE", string({ help: "The name of the Rule to delete; an unknown one is no error." })) },
        ),
      },
      returns: nothing,
      identity: { account: "accountName" },
      undo: { rule: "replace", read, write: `SETACCOUNT${verb}RULES`, value: "newRules" },
    }),
  };
}

const mail = commandsFor({
  name: "mail",
  verb: "MAIL",
  set: ownerOr("RulesAllowed"),
  update: ownerOr("RulesAllowed"),
});

/** The Guide lets owners change one signal Rule of theirs, and says nothing of replacing all. */
const signal = commandsFor({
  name: "signal",
  verb: "SIGNAL",
  set: domainAdministrators("SignalRulesAllowed"),
  update: ownerOr("SignalRulesAllowed"),
});

export const getAccountMailRules = mail.get;
export const setAccountMailRules = mail.set;
export const updateAccountMailRule = mail.update;

export const getAccountSignalRules = signal.get;
export const setAccountSignalRules = signal.set;
export const updateAccountSignalRule = signal.update;
