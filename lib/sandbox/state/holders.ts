import { Account } from "./account";
import type { MailingList } from "./mailing-list";
import { Plain } from "./plain";

/** The objects that share one name space in a Domain with its Accounts. */

export class Alias {
  readonly name: string;
  readonly account: Account;

  constructor(name: string, account: Account) {
    this.name = name;
    this.account = account;
  }
}

export class Group extends Plain {
  readonly kind = "group";
}

export class Forwarder extends Plain {
  readonly kind = "forwarder";
}

export class NamedTask extends Plain {
  readonly kind = "namedTask";
}

export type PlainHolder = Group | MailingList | Forwarder | NamedTask;
export type Holder = Account | Alias | PlainHolder;

const NOUN = { group: "Group", list: "Mailing List", forwarder: "Forwarder", namedTask: "Named Task" } as const;

/** What an object is called in the sentence that says that its name is taken. */
export function nounOf(holder: Holder): string {
  if (holder instanceof Account) return "Account";
  return holder instanceof Alias ? "Account Alias" : NOUN[holder.kind];
}
