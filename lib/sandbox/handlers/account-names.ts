import { dictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Account } from "../state/account";
import { setAliases, setTelnums } from "../state/account-names";
import type { Handlers } from "./handler";

/** Guide, "Account Administration": aliases and telephone numbers. */

function numberIn(parameters: ReadonlyMap<string, Value>): string {
  const number = parameters.get("telnum");
  if (typeof number !== "string") throw refuse("The telnum element with a telephone number is missing");
  return number;
}

/** One atomic change of the set of numbers; pop gives the number that it took out. */
function modify(call: Call, account: Account, parameters: ReadonlyMap<string, Value>): Value {
  const numbers = account.get("telnums");
  switch (parameters.get("op")) {
    case "add": {
      const number = numberIn(parameters);
      if (numbers.includes(number)) throw refuse("This telephone number is already assigned to the Account");
      setTelnums(call.server, account, [...numbers, number]);
      return dictionary();
    }
    case "del": {
      const number = numberIn(parameters);
      if (!numbers.includes(number)) throw refuse("This telephone number is not assigned to the Account");
      setTelnums(
        call.server,
        account,
        numbers.filter((other) => other !== number),
      );
      return dictionary();
    }
    case "pop": {
      if (parameters.size > 1) throw refuse("The pop operation takes no other elements");
      const [first, ...others] = numbers;
      if (first === undefined) return dictionary();
      setTelnums(call.server, account, others);
      return dictionary([["telnum", first]]);
    }
    default:
      throw refuse("The op element must be add, del or pop");
  }
}

export const accountNamesHandlers = {
  getAccountAliases: ({ accountName }, call) => accountNamed(call, accountName).get("aliases"),
  setAccountAliases: ({ accountName, newAliases }, call) => {
    setAliases(accountNamed(call, accountName), newAliases);
  },
  getAccountTelnums: ({ accountName }, call) => accountNamed(call, accountName).get("telnums"),
  setAccountTelnums: ({ accountName, newTelnums }, call) => {
    setTelnums(call.server, accountNamed(call, accountName), newTelnums);
  },
  modifyAccountTelnums: ({ accountName, parameters }, call) =>
    modify(call, accountNamed(call, accountName), parameters),
} satisfies Partial<Handlers>;
