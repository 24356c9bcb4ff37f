import { catalogue } from "@/lib/catalogue/commands";
import { dictionary } from "@/lib/codec";
import { type Plan, step } from "../change";

/** Changes of who and what may use an Account beside its main password (Guide, "Account Administration"). */

export interface AppPassword {
  readonly account: string;
  /** Names the program that it is for. */
  readonly tag: string;
  readonly password: string;
}

export function planSetAppPassword({ account, tag, password }: AppPassword): Plan {
  return {
    title: { id: "setAppPassword", values: { account, tag } },
    steps: [step(catalogue.setAccountPassword, { accountName: account, newPassword: password, tag })],
  };
}

/** The server takes an empty password for a removal. */
export function planRemoveAppPassword(account: string, tag: string): Plan {
  return {
    title: { id: "removeAppPassword", values: { account, tag } },
    steps: [step(catalogue.setAccountPassword, { accountName: account, newPassword: "", tag })],
  };
}

/**
 * One entry of the access control list: the others stay as they are.
 *
 * @param seen the letters that the person saw there; nothing where there was no such entry.
 * @param letters all letters from then on; none takes the entry out.
 */
export function planAccountAcl(account: string, identifier: string, seen: string | undefined, letters: string): Plan {
  const newACL = dictionary([[identifier, letters]]);
  const was = dictionary(seen === undefined ? [] : [[identifier, seen]]);
  return {
    title: { id: "accountAcl", values: { account } },
    steps: letters === (seen ?? "") ? [] : [step(catalogue.setAccountAcl, { accountName: account, newACL }, was)],
  };
}
