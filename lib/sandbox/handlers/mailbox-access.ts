import type { Value } from "@/lib/codec";
import { effectiveRights, updatedAcl } from "../access-control";
import type { Call } from "../call";
import { ActingFor } from "../mailbox-rights";
import { accessOf, keepMailboxes, type Mailbox, mailboxesOf, mailboxName, mailboxNamed } from "../mailboxes";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Account } from "../state/account";
import type { Handlers } from "./handler";

/** Guide, "Mailbox Administration": who may use a Mailbox, what it is for, subscriptions and aliases. */

interface Target {
  readonly accountName: string;
  readonly mailboxName: string;
  readonly authAccountName?: string | undefined;
}

/** A Mailbox whose access control list or class is read or changed: with AUTH that needs the Admin right. */
function administered(call: Call, target: Target): { readonly account: Account; readonly mailbox: Mailbox } {
  const account = accountNamed(call, target.accountName);
  const mailbox = mailboxNamed(mailboxesOf(account), target.mailboxName);
  new ActingFor(call, account, target.authAccountName).check(accessOf(mailbox), "a");
  return { account, mailbox };
}

function keep(account: Account, name: string, mailbox: ReadonlyMap<string, Value>): undefined {
  keepMailboxes(account, mailboxesOf(account).set(mailboxName(name), mailbox));
}

export const mailboxAccessHandlers = {
  getMailboxAcl: (target, call) => accessOf(administered(call, target).mailbox),
  setMailboxAcl: ({ newACL, ...target }, call) => {
    const { account, mailbox } = administered(call, target);
    const access = updatedAcl(accessOf(mailbox), newACL);
    const changed = new Map<string, Value>(mailbox).set("Access", access);
    if (access.size === 0) changed.delete("Access");
    return keep(account, target.mailboxName, changed);
  },
  getMailboxRights: ({ accountName, mailboxName: name, authAccountName }, call) => {
    const account = accountNamed(call, accountName);
    const mailbox = mailboxNamed(mailboxesOf(account), name);
    return effectiveRights(accessOf(mailbox), accountNamed(call, authAccountName), account);
  },
  setMailboxClass: ({ newClass, ...target }, call) => {
    const { account, mailbox } = administered(call, target);
    return keep(account, target.mailboxName, new Map<string, Value>(mailbox).set("Class", newClass));
  },
  getMailboxSubscription: ({ accountName }, call) => accountNamed(call, accountName).get("mailboxSubscription"),
  setMailboxSubscription: ({ accountName, newSubscription }, call) => {
    accountNamed(call, accountName).set("mailboxSubscription", newSubscription);
  },
  getMailboxAliases: ({ accountName }, call) => accountNamed(call, accountName).get("mailboxAliases"),
  setMailboxAliases: ({ accountName, newAliases }, call) => {
    const account = accountNamed(call, accountName);
    const names = [...newAliases].flat();
    if (!names.every((name) => typeof name === "string" && name !== ""))
      throw refuse("Each Mailbox alias must have the name of a Mailbox");
    account.set("mailboxAliases", newAliases);
  },
} satisfies Partial<Handlers>;
