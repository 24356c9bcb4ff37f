import { listHolds } from "./address-list";
import type { MailServer } from "./mail-server";

/** Lists of network addresses by the use that the server makes of them (Guide, "Network"). */
export const ADDRESS_LISTS = [
  "LANIPs",
  "ClientIPs",
  "WhiteHoleIPs",
  "NATedIPs",
  "NATSiteIPs",
  "DebugIPs",
  "DeniedIPs",
] as const;
export type AddressListName = (typeof ADDRESS_LISTS)[number];

/** What is not empty on a new server: nobody who sits at it is ever locked out of it. */
const INITIAL: Readonly<Partial<Record<AddressListName, string>>> = { WhiteHoleIPs: "127.0.0.1-127.255.255.255\n::1" };

export function addressList(server: MailServer, name: AddressListName): string {
  const text = server.document(name);
  return typeof text === "string" ? text : (INITIAL[name] ?? "");
}

export function clusterAddressList(server: MailServer, name: AddressListName): string {
  const text = server.document(`Cluster${name}`);
  return typeof text === "string" ? text : "";
}

/** True when the server's list or the one of its cluster holds the address. */
export function isListed(server: MailServer, name: AddressListName, address: string): boolean {
  if (listHolds(addressList(server, name), address)) return true;
  return server.isClusterMember && listHolds(clusterAddressList(server, name), address);
}
