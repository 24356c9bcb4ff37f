import type { Value } from "@/lib/codec";
import type { Domain } from "../state/domain";

/** Numbers with their Accounts; the empty key counts all numbers of these Domains, whatever filter and limit leave out. */
export function listTelnums(domains: readonly Domain[], filter: string | undefined, limit: number): Value {
  const total = domains.reduce((sum, { telnums }) => sum + telnums.size, 0);
  const found = new Map<string, Value>([["", total]]);
  for (const domain of domains) {
    for (const [number, account] of domain.telnums.entries()) {
      if (found.size > limit) return found;
      if (filter === undefined || number.includes(filter)) {
        found.set(number, domains.length === 1 ? account.name : account.address);
      }
    }
  }
  return found;
}
