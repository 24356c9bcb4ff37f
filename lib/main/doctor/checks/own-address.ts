import { catalogue } from "@/lib/catalogue/commands";
import { IpAddress } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import { failed, type Outcome, ok, skipped, warning } from "../finding";
import type { SignedIn } from "../signed-in";
import type { Check } from "./check";

/** The address that the last login came from is ours, as the server sees it: behind a NAT no other way tells. */
async function seenAddress(server: SignedIn, signal: AbortSignal): Promise<string | undefined> {
  try {
    const seen = await server.ask(catalogue.getAccountInfo, { accountName: "*", keyName: "LastAddress" }, signal);
    return seen instanceof IpAddress ? seen.ip : undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "reply") return undefined;
    throw error;
  }
}

/** The words for states are not published; these are looked for in whatever comes. */
function judge(address: string, state: string): Outcome {
  const says = `The server takes this machine (${address}) for: ${state === "" ? "nothing special" : state}.`;
  if (/unblock|white/i.test(state)) return ok(`${says} It is not blocked after failed logins.`);
  if (/block|denied|black/i.test(state))
    return failed(says, "Take it out of the blocked addresses and put it among the Unblockable ones.");
  return warning(
    says,
    "All people of the console come from this address, and failed logins of one could block all of them: put it among " +
      "the Unblockable addresses.",
  );
}

export const ownAddress: Check = {
  what: "This machine's address",
  run: async (server, signal, { localAddress }) => {
    const address = (await seenAddress(server, signal)) ?? localAddress;
    if (address === undefined) return skipped("Neither the server nor the connection tells the address.");
    return judge(address, await server.ask(catalogue.getIpState, { "ip-address": new IpAddress(address) }, signal));
  },
};
