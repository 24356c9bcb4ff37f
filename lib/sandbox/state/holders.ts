import { Account } from "./account";
import { arrayField, dictionaryField, type FieldOf, Fields, textField } from "./fields";

/** The objects that share one name space in a Domain with its Accounts. */

export class Alias {
  readonly name: string;
  readonly account: Account;

  constructor(name: string, account: Account) {
    this.name = name;
    this.account = account;
  }
}

export const plainFields = {
  settings: dictionaryField,
  /** A Forwarder's address, a Named Task's or a mailing list's owner. */
  target: textField,
  subscribers: arrayField,
};
type PlainField = keyof typeof plainFields;

/** An object that is its name and its settings. */
abstract class Plain {
  name: string;
  readonly fields = new Fields(plainFields);

  constructor(name: string) {
    this.name = name;
  }

  get<K extends PlainField>(field: K): FieldOf<(typeof plainFields)[K]> {
    return this.fields.get(field);
  }

  set<K extends PlainField>(field: K, value: FieldOf<(typeof plainFields)[K]>): void {
    this.fields.set(field, value);
  }
}

export class Group extends Plain {
  readonly kind = "group";
}

export class MailingList extends Plain {
  readonly kind = "list";
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
