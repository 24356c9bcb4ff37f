"use client";

import { useMemo } from "react";
import { getAccountDefaultPrefs } from "@/lib/catalogue/commands/domain/settings";
import { isDictionary } from "@/lib/codec";
import { useCommand, useRead } from "@/lib/query/hooks";
import { wideDefaults } from "@/lib/reads";
import { type AccountReadings, preferenceLevels } from "@/lib/settings";

/**
 * The default Preferences of a Domain, and the levels of Preferences from them upwards, or from one Account upwards, as far
 * as this person may read them.
 */
export function useDefaultPrefs(domain: string, account?: Pick<AccountReadings, "account" | "accountName">) {
  const defaults = useCommand(getAccountDefaultPrefs, { domainName: domain });
  const above = useRead(wideDefaults, { domain, of: "accountPrefs" });
  const wide = above.data?.wide ?? "server";
  const values = above.data?.values;
  const levels = useMemo(
    () =>
      preferenceLevels({
        ...account,
        domainDefaults: defaults.data ?? "unreadable",
        domainName: domain,
        wideDefaults: isDictionary(values) ? values : "unreadable",
        wide,
      }),
    [account, defaults.data, domain, values, wide],
  );
  return { defaults, levels, isReady: !defaults.isPending && !above.isPending };
}
