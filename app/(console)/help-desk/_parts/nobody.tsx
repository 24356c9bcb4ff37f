"use client";

import { Headset, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ListFrame } from "@/components/data/list-frame";
import { type Search, SHORTEST } from "@/components/person/matches";
import { StateMessage } from "@/components/ui/state-message";
import { shownError } from "@/lib/query/failure";
import type { NameSearch } from "./use-name-search";

interface NobodyProps {
  readonly typed: string;
  readonly search: Search | undefined;
  readonly state: NameSearch;
  readonly isReady: boolean;
}

/** Why there is no one to see: nothing was asked yet, it is being looked for, nobody is called so, or it failed. */
export function Nobody({ typed, search, state, isReady }: NobodyProps) {
  const t = useTranslations("helpDesk");
  if (state.error === undefined && (!isReady || state.isLooking))
    return <ListFrame answer={{ kind: "loading", columns: 3, place: search?.domains[0] }} />;
  if (search === undefined && state.error === undefined)
    return (
      <StateMessage icon={<Headset />} title={t("startTitle")}>
        {typed.trim().length > 0 && typed.trim().length < SHORTEST ? t("more") : t("startText")}
      </StateMessage>
    );
  if (state.error !== undefined) {
    const error = shownError(state.error);
    return (
      <ListFrame
        answer={{
          kind: "failed",
          said: error.status === undefined ? error.message : `${error.status} ${error.text ?? ""}`,
          correlationId: error.requestId,
          onRetry: state.retry,
        }}
      />
    );
  }
  const domain = typed.includes("@") ? typed.slice(typed.lastIndexOf("@") + 1).trim() : "";
  const isNowhere =
    search === undefined || search.domains.length === 0 || state.skipped.length === search.domains.length;
  return (
    <StateMessage icon={<SearchX />} title={t("nothingTitle", { text: typed.trim() })}>
      {isNowhere && domain !== "" ? t("noDomain", { domain }) : isNowhere ? t("noDomains") : t("nothingText")}
    </StateMessage>
  );
}
