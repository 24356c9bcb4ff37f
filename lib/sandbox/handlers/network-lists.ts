import { isAddressEntry } from "@/lib/settings/address-entry";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { type AddressListName, addressList, clusterAddressList } from "../state/network-lists";
import { addressState, checkAddress } from "../state/temporary-addresses";
import type { Handlers } from "./handler";

/** Guide, "Server Settings": the seven lists of network addresses, and what an address counts as. */

/** A list with a line that says nothing would let in or shut out others than its author meant. */
function checkList(text: string): void {
  const wrong = text.split(/\r\n|\r|\n/).findIndex((line) => !isAddressEntry(line));
  if (wrong >= 0) throw refuse(`Line ${wrong + 1} of the list has no correct network address`);
}

interface SetInput {
  readonly newAddresses: string;
}

function listHandlers(name: AddressListName) {
  const set = (call: Call, document: string, text: string): undefined => {
    checkList(text);
    call.server.setDocument(document, text);
  };
  return {
    get: (_input: object, { server }: Call): string => addressList(server, name),
    set: ({ newAddresses }: SetInput, call: Call): undefined => set(call, name, newAddresses),
    clusterGet: (_input: object, { server }: Call): string => clusterAddressList(server, name),
    clusterSet: ({ newAddresses }: SetInput, call: Call): undefined => set(call, `Cluster${name}`, newAddresses),
  };
}

const lan = listHandlers("LANIPs");
const client = listHandlers("ClientIPs");
const whiteHole = listHandlers("WhiteHoleIPs");
const nated = listHandlers("NATedIPs");
const natSite = listHandlers("NATSiteIPs");
const debug = listHandlers("DebugIPs");
const denied = listHandlers("DeniedIPs");

export const networkListHandlers = {
  getLanIps: lan.get,
  setLanIps: lan.set,
  getClusterLanIps: lan.clusterGet,
  setClusterLanIps: lan.clusterSet,
  getClientIps: client.get,
  setClientIps: client.set,
  getClusterClientIps: client.clusterGet,
  setClusterClientIps: client.clusterSet,
  getWhiteHoleIps: whiteHole.get,
  setWhiteHoleIps: whiteHole.set,
  getClusterWhiteHoleIps: whiteHole.clusterGet,
  setClusterWhiteHoleIps: whiteHole.clusterSet,
  getNatedIps: nated.get,
  setNatedIps: nated.set,
  getClusterNatedIps: nated.clusterGet,
  setClusterNatedIps: nated.clusterSet,
  getNatSiteIps: natSite.get,
  setNatSiteIps: natSite.set,
  getClusterNatSiteIps: natSite.clusterGet,
  setClusterNatSiteIps: natSite.clusterSet,
  getDebugIps: debug.get,
  setDebugIps: debug.set,
  getClusterDebugIps: debug.clusterGet,
  setClusterDebugIps: debug.clusterSet,
  getDeniedIps: denied.get,
  setDeniedIps: denied.set,
  getClusterDeniedIps: denied.clusterGet,
  setClusterDeniedIps: denied.clusterSet,
  getIpState: ({ "ip-address": address }, { server, now }) =>
    addressState(server, checkAddress(typeof address === "string" ? address : address.ip), now),
} satisfies Partial<Handlers>;
