import { accountTexts } from "./account";
import { domainTexts } from "./domain";

/** Russian words of every settings schema, by the schema's id. */
export const settingsTexts = { account: accountTexts, domain: domainTexts } as const;
