"use client";

import { useRead } from "@/lib/query/hooks";
import { rowsHook } from "@/lib/query/use-rows";
import { domainSummaries, type domainSummary, type Of } from "@/lib/reads";

export type DomainSummary = Of<typeof domainSummary>;

/** What a list shows beside the names of Domains. */
export const useDomainSummaries = rowsHook({
  read: domainSummaries,
  inputOf: (domains) => ({ domains }),
});

/** The summary of one Domain, for its pages. */
export function useDomainSummary(domain: string): DomainSummary | undefined {
  return useRead(domainSummaries, { domains: [domain] }).data?.[0];
}
