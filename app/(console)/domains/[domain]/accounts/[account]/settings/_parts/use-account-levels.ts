"use client";

import { useMemo } from "react";
import { getAccountEffectiveSettings, getAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { getAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { isDictionary } from "@/lib/codec";
import { useCommand, useRead } from "@/lib/query/hooks";
import { wideDefaults } from "@/lib/reads";
import { accountLevels, type Reading } from "@/lib/settings";

/** The names of the service classes that the defaults define: what an Account can choose from. */
function classNamesIn(readings: readonly Reading[]): readonly string[] {
  const names = readings.flatMap((values) => {
    const classes = values === "unreadable" ? undefined : values.get("ServiceClasses");
    return isDictionary(classes) ? [...classes.keys()] : [];
  });
  return [...new Set(names)];
}

/** Everything that the settings of an Account come from, as far as this person may read it. */
export function useAccountLevels(account: string, domain: string) {
  const own = useCommand(getAccountSettings, { accountName: account });
  const effective = useCommand(getAccountEffectiveSettings, { accountName: account });
  const defaults = useCommand(getAccountDefaults, { domainName: domain });
  const above = useRead(wideDefaults, { domain, of: "account" });
  const wide = above.data?.wide ?? "server";
  const values = above.data?.values;
  const { levels, suggestions } = useMemo(() => {
    const domainDefaults: Reading = defaults.data ?? "unreadable";
    const wideReading: Reading = isDictionary(values) ? values : "unreadable";
    return {
      levels: accountLevels({
        account: own.data ?? new Map(),
        accountName: account.slice(0, account.lastIndexOf("@")),
        domainDefaults,
        domainName: domain,
        wideDefaults: wideReading,
        wide,
      }),
      suggestions: new Map([["ServiceClass", classNamesIn([domainDefaults, wideReading])]]),
    };
  }, [own.data, account, defaults.data, domain, values, wide]);
  return { own, effective, levels, suggestions, isReady: !defaults.isPending && !above.isPending };
}
