import { accountTexts } from "./account";
import { accountPrefsTexts } from "./account-prefs";
import { domainTexts } from "./domain";

/** Russian words of every settings schema, by the schema's id. */
export const settingsTexts = { account: accountTexts, accountPrefs: accountPrefsTexts, domain: domainTexts } as const;
