"use client";

import { useDeferredValue, useMemo } from "react";
import { useDomainAliasNames } from "./use-summaries";

/** Aliases cost one command for each Domain: they are looked through in so many, and only for a filter. */
export const MOST_ALIASES = 500;

const NONE: readonly string[] = [];

/** The Main Domain first, then by name. */
function sorted(domains: readonly string[], main: string | undefined): readonly string[] {
  const first = main?.toLowerCase();
  return [...domains].sort((a, b) => {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    if (x === first || y === first) return x === first ? -1 : 1;
    return x < y ? -1 : 1;
  });
}

export interface ShownDomains {
  /** All that match, in the order of the list. */
  readonly names: readonly string[];
  /** For a Domain that matches by one of its aliases: which. */
  readonly alias: ReadonlyMap<string, string>;
  /** Some Domains are beyond those whose aliases are looked through. */
  readonly isBounded: boolean;
}

/**
 * The Domains whose name or alias holds the text. Names are compared here, all of them; aliases are read from the server a
 * few Domains at a time, so what they match comes in after the names.
 */
export function useShownDomains(
  domains: readonly string[] = NONE,
  main: string | undefined,
  filter: string,
): ShownDomains {
  const text = useDeferredValue(filter.trim().toLowerCase());
  const all = useMemo(() => sorted(domains, main), [domains, main]);
  const looked = useMemo(() => (text === "" ? NONE : all.slice(0, MOST_ALIASES)), [all, text]);
  const aliases = useDomainAliasNames(looked);
  if (text === "") return { names: all, alias: new Map(), isBounded: false };
  const alias = new Map<string, string>();
  const names = all.filter((name) => {
    if (name.toLowerCase().includes(text)) return true;
    const matching = aliases.get(name)?.row?.aliases?.find((other) => other.toLowerCase().includes(text));
    if (matching === undefined) return false;
    alias.set(name, matching);
    return true;
  });
  return { names, alias, isBounded: all.length > MOST_ALIASES };
}
