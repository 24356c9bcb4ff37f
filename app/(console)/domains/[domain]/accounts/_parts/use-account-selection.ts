"use client";

import { useState } from "react";
import { useSelection } from "@/components/ui/use-selection";
import type { JobSelection } from "@/lib/changes";
import { useRead } from "@/lib/query/hooks";
import { matchingAccounts } from "@/lib/reads";

interface Shown {
  readonly domain: string;
  readonly filter: string;
  /** `user@domain` of each row of the page. */
  readonly accounts: readonly string[];
  /** Of all Accounts of the Domain; the server does not count what matches a filter. */
  readonly total: number | undefined;
  readonly hasMore: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Which Accounts are ticked: some of the page, or all that match. What is not on the page is not ticked by name. */
export function useAccountSelection({ domain, filter, accounts, total, hasMore }: Shown) {
  const [ticked, setTicked] = useState(NONE);
  const [isAllAsked, setIsAllAsked] = useState(false);
  const names = accounts.filter((account) => ticked.has(account));
  const rows = useSelection(accounts, new Set(names), (next) => {
    setTicked(next);
    setIsAllAsked(false);
  });
  const isWhole = rows.state === "all";
  const isAll = isAllAsked && isWhole;
  // Counting means listing all that match: only when the page is ticked as a whole and there is more.
  const counted = useRead(matchingAccounts, { domain, filter }, { enabled: isWhole && hasMore && filter !== "" });
  const matching = filter === "" ? total : counted.data;
  const selection: JobSelection = isAll ? { domain, filter } : { domain, names };
  return {
    rows,
    selection,
    isAll,
    onAll: setIsAllAsked,
    matching,
    count: names.length,
    /** How many are meant. */
    meant: isAll ? (matching ?? names.length) : names.length,
  };
}

export type AccountSelection = ReturnType<typeof useAccountSelection>;
