"use client";

import { useRead } from "@/lib/query/hooks";
import { rowsHook } from "@/lib/query/use-rows";
import {
  accountSummaries,
  type accountSummary,
  domainAliasNames,
  domainSummaries,
  type domainSummary,
  type Of,
} from "@/lib/reads";

export type DomainSummary = Of<typeof domainSummary>;
export type AccountSummary = Of<typeof accountSummary>;

/** What the list shows beside the names of Domains. */
export const useDomainSummaries = rowsHook({
  read: domainSummaries,
  inputOf: (domains) => ({ domains }),
});

export const useDomainAliasNames = rowsHook({
  read: domainAliasNames,
  inputOf: (domains) => ({ domains }),
});

/** What the list shows beside the names of Accounts. */
export const useAccountSummaries = rowsHook({
  read: accountSummaries,
  inputOf: (accounts) => ({ accounts }),
});

/** The summary of one Domain, for its pages. */
export function useDomainSummary(domain: string): DomainSummary | undefined {
  return useRead(domainSummaries, { domains: [domain] }).data?.[0];
}

/** The summary of one Account, for its pages. */
export function useAccountSummary(account: string): AccountSummary | undefined {
  return useRead(accountSummaries, { accounts: [account] }).data?.[0];
}
