import type { Value } from "@/lib/codec";
import type { Account } from "../state/account";
import type { Domain } from "../state/domain";

interface Wanted {
  readonly filter: string | undefined;
  readonly limit: number;
  /** How the Account of a number is named: within one Domain by its name, on the whole server by its address. */
  readonly owner: (account: Account) => string;
}

/** Numbers with their Accounts; the empty key counts all numbers of these Domains, whatever filter and limit leave out. */
export function listTelnums(domains: readonly Domain[], { filter, limit, owner }: Wanted): Value {
  const total = domains.reduce((sum, { telnums }) => sum + telnums.size, 0);
  const found = new Map<string, Value>([["", total]]);
  for (const domain of domains) {
    for (const [number, account] of domain.telnums.entries()) {
      if (found.size > limit) return found;
      if (filter === undefined || number.includes(filter)) found.set(number, owner(account));
    }
  }
  return found;
}
