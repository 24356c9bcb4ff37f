"use client";

import { useFormatter, useTranslations } from "next-intl";
import { mono } from "@/components/data/rich-text";
import { looksLikeNumber, type Match, MOST, type Search } from "@/components/person/matches";
import { Kbd } from "@/components/ui/kbd";
import type { NameSearch } from "./use-name-search";

interface SearchWordsProps {
  readonly search: Search;
  readonly state: NameSearch;
  readonly shown: Match | undefined;
}

/** Where was looked, how long it took, and what could not be searched. */
export function SearchWords({ search, state, shown }: SearchWordsProps) {
  const t = useTranslations("helpDesk");
  const format = useFormatter();
  const all = search.domains.length;
  const count = (state.isStopped ? state.looked : all) - state.skipped.length;
  const looked = {
    count,
    ms: format.number(Math.max(1, Math.round(state.tookMs))),
  };
  return (
    <p className="min-w-0" aria-live="polite">
      {shown !== undefined && <>{t.rich(`foundBy.${shown.by.kind}`, { name: shown.by.name, mono })} </>}
      {state.isLooking
        ? t("lookingMany", { done: state.looked, all })
        : state.error === undefined && count > 0 && t(looksLikeNumber(search.text) ? "also" : "notNumbers", looked)}
      {state.isStopped && <> {t("stopped", { count: MOST })}</>}
      {state.skipped.length > 0 && (
        <> {t("skipped", { count: state.skipped.length, names: state.skipped.slice(0, 3).join(", ") })}</>
      )}
    </p>
  );
}

interface KeyHintsProps {
  /** How many others were found. */
  readonly others: number;
  readonly onAll: () => void;
}

/** The keys that finish a call, and the way to the other people that were found. */
export function KeyHints({ others, onAll }: KeyHintsProps) {
  const t = useTranslations("helpDesk");
  return (
    <span className="ml-auto flex flex-none items-center gap-4">
      <span className="flex items-center gap-1.5 narrow:hidden">
        <Kbd>Ctrl</Kbd>
        <Kbd>Enter</Kbd>
        {t("hintReset")}
      </span>
      {others > 0 && (
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="flex gap-1.5 narrow:hidden">
            <Kbd>Alt</Kbd>
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd>
          </span>
          <button type="button" className="rounded-sm hover:text-text hover:underline" onClick={onAll}>
            {t("others", { count: others })}
          </button>
        </span>
      )}
    </span>
  );
}
