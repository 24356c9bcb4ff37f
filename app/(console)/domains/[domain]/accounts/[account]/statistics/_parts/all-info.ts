import { INFO_KEYS } from "@/components/person/account-facts";

/** Elements of GETACCOUNTINFO that have words here. The command tells of those alone that it is asked for by name. */
export const KNOWN_INFO = [...INFO_KEYS, "RPOP", "RSIP", "AirSyncs"] as const;
export type KnownInfo = (typeof KNOWN_INFO)[number];

/** The elements that are shown: the server makes them ready and the browser reads them again. */
export function allInfo(accountName: string) {
  return { accountName, keyList: KNOWN_INFO };
}
