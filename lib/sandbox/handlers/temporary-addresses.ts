import type { Call } from "../call";
import {
  addAddress,
  checkAddress,
  countFailedLogin,
  parseSet,
  printSet,
  type TemporarySet,
} from "../state/temporary-addresses";
import type { Handlers } from "./handler";

/** Guide, "Miscellaneous Commands": sets of addresses that are forgotten after a time. */

interface ChangeInput {
  readonly address: string;
  readonly seconds?: number;
  readonly delete?: boolean;
}

function setHandlers(set: TemporarySet) {
  return {
    change: (input: ChangeInput, { server, now }: Call): undefined => {
      addAddress(server, set, checkAddress(input.address), now, input.delete ? 0 : input.seconds);
    },
    get: (_input: object, { server, now }: Call) => printSet(server, set, now),
    set: ({ addresses }: { readonly addresses: string }, { server, now }: Call): undefined => {
      for (const [address, lifetime] of parseSet(addresses)) addAddress(server, set, address, now, lifetime);
    },
  };
}

const blocked = setHandlers("tempBlocked");
const unblockable = setHandlers("tempUnblockable");
const debugged = setHandlers("tempDebug");

export const temporaryAddressHandlers = {
  reportFailedLoginAddress: ({ address }, { server, now }) => {
    countFailedLogin(server, checkAddress(address), now);
  },
  tempBlacklistIp: blocked.change,
  getTempBlacklistedIps: blocked.get,
  setTempBlacklistedIps: blocked.set,
  tempUnblockIp: unblockable.change,
  getTempUnblockableIps: unblockable.get,
  setTempUnblockableIps: unblockable.set,
  tempDebugIp: debugged.change,
  getTempDebugIps: debugged.get,
  setTempDebugIps: debugged.set,
} satisfies Partial<Handlers>;
