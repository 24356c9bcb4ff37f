"use client";

import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useFilter, useView } from "@/components/data/use-view";
import { isWhole, matchesOf, searchOf } from "@/components/person/matches";
import { useActor } from "@/components/session/actor-context";
import { domainOf } from "@/lib/access";
import { useDomains } from "../../_parts/use-domains";
import { useNameSearch } from "./use-name-search";

const NONE: readonly string[] = [];

/** Of the address, which anybody can write: what is not `user@domain` is nobody. */
function addressIn(text: string | null): string | undefined {
  return text !== null && /^[^@\s]+@[^@\s]+$/.test(text) ? text : undefined;
}

/**
 * The search and who of those found is shown. The address holds both, `q` what was typed and `who` the person: whoever is
 * shown stays until somebody else is chosen, however many more are found meanwhile. A password must not change hands
 * because a slow Domain answered.
 */
export function useHelpDesk() {
  const actor = useActor();
  const domains = useDomains();
  const names = domains.data ?? NONE;
  const filter = useFilter("q", ["who"]);
  const [view, changeView] = useView();
  /** The text for which Enter came before the answer: the nearest is meant. */
  const [hasty, setHasty] = useState<string>();
  /** The text for which all are to be seen, although one of them is what was typed. */
  const [listed, setListed] = useState<string>();
  const text = filter.inForce.trim();
  const search = useMemo(() => searchOf(text, names, domainOf(actor.account)), [text, names, actor.account]);
  const state = useNameSearch(search);
  const matches = useMemo(() => matchesOf(state.found, search?.text ?? "", names), [state.found, search, names]);
  const who = addressIn(view.get("who"));
  const [nearest] = matches;

  const isMeant = nearest !== undefined && (hasty === text || isWhole(nearest, text));
  const isOnly = !state.isLooking && matches.length === 1;
  const chosen = who === undefined && listed !== text && (isMeant || isOnly) ? nearest?.account : undefined;
  const keep = useEffectEvent((account: string) => changeView({ who: account }));
  // Talks to the address of the page, where the choice is kept.
  useEffect(() => {
    if (chosen !== undefined) keep(chosen);
  }, [chosen]);

  return {
    filter,
    search,
    state: domains.isError && domains.data === undefined ? { ...state, error: domains.error } : state,
    /** The Domains to search are known, or cannot be. */
    isReady: domains.data !== undefined || domains.isError,
    matches,
    people: matches.flatMap(({ account }) => account ?? []),
    who,
    shown: matches.find(({ account }) => account?.toLowerCase() === who?.toLowerCase()),
    pick: (account: string, how: "push" | "replace" = "push") => changeView({ who: account }, how),
    showAll: () => {
      setListed(text);
      changeView({ who: undefined }, "push");
    },
    takeNearest: () => {
      setListed(undefined);
      setHasty(filter.typed.trim());
    },
  };
}
