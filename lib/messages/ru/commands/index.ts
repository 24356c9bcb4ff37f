import { accounts } from "./accounts";
import { communication } from "./communication";
import { domains } from "./domains";
import { server } from "./server";

export { kindProblemTexts } from "./problems";
export { commandSections } from "./sections";
export { commandWords } from "./words";

/** Russian summaries of all commands, by verb. */
export const commandSummaries: Readonly<Record<string, string>> = {
  ...domains,
  ...accounts,
  ...communication,
  ...server,
};
