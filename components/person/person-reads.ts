import { INFO_KEYS } from "./account-facts";

/** Inputs of reads that the server makes ready and the browser makes again: both must ask for the same. */

export function infoInput(accountName: string) {
  return { accountName, keyList: INFO_KEYS };
}

/** What was last done to an Account through the console. */
export function recentChanges(account: string) {
  return { objectKind: "account", objectName: account.toLowerCase(), limit: 5 };
}
