import { createHash } from "node:crypto";
import { type Dictionary, type IpAddress, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { PLACES } from "../seed/places";
import { listHolds } from "../state/address-list";
import { checkAddress } from "../state/temporary-addresses";
import type { Handlers } from "./handler";

/**
 * Guide, IPGEOLOCATION. Its parameters stand in a chapter that is not published with the others; here a dictionary is
 * remembered for the address, the null-object or the word `delete` forgets it, and anything else asks what is known.
 */

/** Addresses that are at no place: private ones, the machine itself, the local link. */
const NOWHERE = "10.0.0.0/8\n172.16.0.0/12\n192.168.0.0/16\n127.0.0.0/8\n169.254.0.0/16\n::1\nfc00::/7\nfe80::/10";

/** What a service would say: always the same place for the addresses of one network. */
function placeOf(ip: string): Dictionary | null {
  if (listHolds(NOWHERE, ip)) return null;
  const network = ip.includes(":") ? ip.split(":").slice(0, 3).join(":") : ip.split(".").slice(0, 3).join(".");
  const [first = 0] = createHash("sha256").update(network).digest();
  const [continent, country, countryCode, region, city] = PLACES[first % PLACES.length] ?? PLACES[0];
  return new Map(Object.entries({ continent, country, countryCode, region, city }));
}

function isRemoval(parameters: Value | undefined): boolean {
  return parameters === null || (typeof parameters === "string" && parameters.toLowerCase() === "delete");
}

function locate({ server }: Call, address: string | IpAddress, parameters: Value | undefined): Value {
  const ip = checkAddress(typeof address === "string" ? address : address.ip);
  const known = new Map(server.get("geolocation"));
  if (isRemoval(parameters)) known.delete(ip);
  else if (isDictionary(parameters)) known.set(ip, parameters);
  server.set("geolocation", known);
  return known.get(ip) ?? placeOf(ip);
}

export const geolocationHandlers = {
  ipGeolocation: ({ "ip-address": address, parameters }, call) => locate(call, address, parameters),
} satisfies Partial<Handlers>;
