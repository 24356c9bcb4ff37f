"use client";

import { useMemo } from "react";
import { getAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { type Dictionary, isDictionary } from "@/lib/codec";
import { useCommand, useRead } from "@/lib/query/hooks";
import { wideDefaults } from "@/lib/reads";
import type { Reading } from "@/lib/settings";

const NO_CLASSES: Dictionary = new Map();

export function classesIn(values: Reading | undefined): Dictionary {
  const classes = values === undefined || values === "unreadable" ? undefined : values.get("ServiceClasses");
  return isDictionary(classes) ? classes : NO_CLASSES;
}

/** The Account defaults of a Domain, and those above it as far as this person may read them. */
export function useDefaults(domain: string) {
  const own = useCommand(getAccountDefaults, { domainName: domain });
  const above = useRead(wideDefaults, { domain, of: "account" });
  const wide = above.data?.wide ?? "server";
  const values = above.data?.values;
  const readings = useMemo(() => {
    const domainDefaults: Reading = own.data ?? "unreadable";
    const wideReading: Reading = isDictionary(values) ? values : "unreadable";
    const classNames = [...new Set([...classesIn(domainDefaults).keys(), ...classesIn(wideReading).keys()])];
    return { domainDefaults, wideDefaults: wideReading, classNames };
  }, [own.data, values]);
  return { own, wide, isReady: !above.isPending, ...readings };
}
