import type { Dictionary } from "@/lib/codec";
import { effectiveRights } from "./access-control";
import type { Call } from "./call";
import { accessOf, outerName } from "./mailboxes";
import { accountNamed } from "./resolve";
import { noRights } from "./rights";
import type { Account } from "./state/account";

/**
 * In whose name a command about an Account is carried out. With AUTH it is another Account, which is held to the access
 * control lists; without it the caller has been let in as the owner or as an administrator, and may do everything.
 */
export class ActingFor {
  readonly #account: Account;
  readonly #auth: Account | undefined;

  constructor(call: Call, account: Account, authName: string | undefined) {
    this.#account = account;
    this.#auth = authName === undefined ? undefined : accountNamed(call, authName);
  }

  holds(acl: Dictionary, letter: string): boolean {
    return this.#auth === undefined || effectiveRights(acl, this.#auth, this.#account).includes(letter);
  }

  check(acl: Dictionary, letter: string): void {
    if (!this.holds(acl, letter)) throw noRights();
  }

  /** Making a Mailbox needs Create for the one around it; at the top that right is in the list of the Account itself. */
  checkCreate(mailboxes: Dictionary, name: string): void {
    const outer = outerName(name);
    this.check(outer === undefined ? this.#account.get("acl") : accessOf(mailboxes.get(outer)), "c");
  }

  /** Deleting needs Create for the one around it and Delete for the Mailbox itself (Guide, DELETEMAILBOX). */
  checkDelete(mailboxes: Dictionary, name: string): void {
    this.checkCreate(mailboxes, name);
    this.check(accessOf(mailboxes.get(name)), "d");
  }
}
