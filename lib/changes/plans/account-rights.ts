import { catalogue } from "@/lib/catalogue/commands";
import { type Plan, step } from "../change";

/** Changes of the rights of an Account (Guide, "Access Rights Administration"). The command replaces them all. */
export function planAccountRights(account: string, seen: readonly string[], newRights: readonly string[]): Plan {
  const now = new Set(seen);
  const isSame = now.size === newRights.length && newRights.every((code) => now.has(code));
  return {
    title: { id: "accountRights", values: { account } },
    steps: isSame ? [] : [step(catalogue.setAccountRights, { accountName: account, newRights }, seen)],
  };
}
