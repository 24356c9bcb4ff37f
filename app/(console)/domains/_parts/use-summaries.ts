"use client";

import { useRead } from "@/lib/query/hooks";
import { rowsHook } from "@/lib/query/use-rows";
import { accountSummaries, type accountSummary, domainAliasNames, type Of } from "@/lib/reads";

export type AccountSummary = Of<typeof accountSummary>;

export const useDomainAliasNames = rowsHook({
  read: domainAliasNames,
  inputOf: (domains) => ({ domains }),
});

/** What the list shows beside the names of Accounts. */
export const useAccountSummaries = rowsHook({
  read: accountSummaries,
  inputOf: (accounts) => ({ accounts }),
});

/** The summary of one Account, for its pages. */
export function useAccountSummary(account: string): AccountSummary | undefined {
  return useRead(accountSummaries, { accounts: [account] }).data?.[0];
}
