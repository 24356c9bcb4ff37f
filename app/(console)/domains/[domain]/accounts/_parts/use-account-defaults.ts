"use client";

import { getAccountDefaults, getAccountTemplate } from "@/lib/catalogue/commands/domain/settings";
import { isDictionary, type Value } from "@/lib/codec";
import { useCommand, useRead } from "@/lib/query/hooks";
import { wideDefaults } from "@/lib/reads";
import { accountLevels, type Field, type Outcome, type Reading, resolveChain } from "@/lib/settings";

function classesIn(values: Value | undefined): readonly string[] {
  const classes = isDictionary(values) ? values.get("ServiceClasses") : undefined;
  return isDictionary(classes) ? [...classes.keys()] : [];
}

/** What a new Account of a Domain gets where nothing is typed: from the Template, else from the defaults above it. */
export function useAccountDefaults(domain: string) {
  const { data: own } = useCommand(getAccountDefaults, { domainName: domain });
  const { data: template } = useCommand(getAccountTemplate, { domainName: domain });
  const { data: wide } = useRead(wideDefaults, { domain, of: "account" });
  const reading = (values: Value | undefined): Reading => (isDictionary(values) ? values : "unreadable");
  const levels = accountLevels({
    account: template ?? new Map(),
    domainDefaults: reading(own),
    domainName: domain,
    wideDefaults: reading(wide?.values),
    wide: wide?.wide ?? "server",
  });
  return {
    inheritedOf: (field: Field): Outcome => resolveChain(field, levels).wins,
    classes: [...new Set([...classesIn(own), ...classesIn(wide?.values)])],
  };
}
