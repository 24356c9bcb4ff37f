import { rowsHook } from "@/lib/query/use-rows";
import { accountSummaries } from "@/lib/reads";

/** What the list of people found shows beside their addresses. */
export const usePeople = rowsHook({
  read: accountSummaries,
  inputOf: (accounts) => ({ accounts }),
});
