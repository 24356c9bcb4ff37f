import { catalogue } from "@/lib/catalogue/commands";
import { dictionary } from "@/lib/codec";
import { type Plan, type Step, step } from "../change";

/** Changes of the names and numbers that lead to an Account (Guide, "Account Administration"). */

export function planAccountAliases(accountName: string, seen: readonly string[], newAliases: readonly string[]): Plan {
  const isSame = seen.length === newAliases.length && seen.every((alias, index) => alias === newAliases[index]);
  return {
    title: { id: "accountAliases", values: { account: accountName } },
    steps: isSame ? [] : [step(catalogue.setAccountAliases, { accountName, newAliases }, seen)],
  };
}

/** The server changes one number in one go: numbers that somebody else adds meanwhile stay. */
function telnumStep(accountName: string, op: "add" | "del", telnum: string): Step {
  const parameters = dictionary([
    ["op", op],
    ["telnum", telnum],
  ]);
  return step(catalogue.modifyAccountTelnums, { accountName, parameters });
}

export function planAddTelnum(account: string, number: string): Plan {
  return { title: { id: "addTelnum", values: { account, number } }, steps: [telnumStep(account, "add", number)] };
}

export function planRemoveTelnum(account: string, number: string): Plan {
  return { title: { id: "removeTelnum", values: { account, number } }, steps: [telnumStep(account, "del", number)] };
}

/** Whichever number is the first then: for an Account that keeps a store of free ones. */
export function planPopTelnum(account: string): Plan {
  const parameters = dictionary([["op", "pop"]]);
  return {
    title: { id: "popTelnum", values: { account } },
    steps: [step(catalogue.modifyAccountTelnums, { accountName: account, parameters })],
  };
}

/** A number is in one place at a time, so it is taken off first. */
export function planMoveTelnum(from: string, to: string, number: string): Plan {
  return {
    title: { id: "moveTelnum", values: { number, from, to } },
    steps: [telnumStep(from, "del", number), telnumStep(to, "add", number)],
  };
}
