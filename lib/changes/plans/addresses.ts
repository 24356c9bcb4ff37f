import { catalogue } from "@/lib/catalogue/commands";
import { type Plan, step } from "../change";

/** Takes an address out of the Temporarily Blocked Addresses (Guide, "Miscellaneous Commands", TEMPBLACKLISTIP). */
export function planUnblock(address: string): Plan {
  return {
    title: { id: "unblockAddress", values: { address } },
    steps: [step(catalogue.tempBlacklistIp, { address, delete: true })],
  };
}
