"use client";

import { CirclePause, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { bold, mono } from "@/components/data/rich-text";
import { useDomainSummaries } from "@/components/domain/use-domain-summary";
import { Note } from "@/components/ui/note";
import type { AlertPlace } from "@/lib/changes/plans/alerts";

/** Counting the accounts of everybody costs a few commands for each Domain: beyond this many they are not counted. */
const MOST_COUNTED = 50;
/** Stands in a message for a count that is not known. */
const UNKNOWN = -1;

const NONE: readonly string[] = [];

/** How many accounts an alert reaches, as far as that is known. */
export function useReached(place: AlertPlace, domains: readonly string[]): number {
  const counted = place.level === "server" ? domains : place.level === "domain" ? [place.name] : NONE;
  const summaries = useDomainSummaries(counted.length > MOST_COUNTED ? NONE : counted);
  if (place.level === "account") return 1;
  const counts = counted.map((domain) => summaries.get(domain)?.row?.accounts ?? UNKNOWN);
  return counts.length === 0 || counts.includes(UNKNOWN) ? UNKNOWN : counts.reduce((sum, count) => sum + count, 0);
}

interface AudienceProps {
  readonly place: AlertPlace;
  readonly domains: readonly string[];
  readonly isInCluster: boolean;
}

/** Who sees an alert of this place, in one sentence with its numbers. */
export function AudienceWords({ place, domains, isInCluster }: AudienceProps) {
  const t = useTranslations("alerts.audience");
  const accounts = useReached(place, domains);
  const tags = { b: bold, mono };
  switch (place.level) {
    case "server":
      return isInCluster
        ? t.rich("serverOfCluster", tags)
        : t.rich("server", { ...tags, accounts, domains: domains.length });
    case "cluster":
      return t.rich("cluster", tags);
    case "domain":
      return t.rich("domain", { ...tags, accounts, name: place.name });
    case "account":
      return t.rich("account", { ...tags, name: place.name });
  }
}

/** The same with how it comes to them and how long it stays, and what keeps it from them. */
export function Audience(props: AudienceProps) {
  const { place } = props;
  const t = useTranslations("alerts");
  const isDomain = place.level === "domain";
  const summary = useDomainSummaries(isDomain ? [place.name] : NONE).get(isDomain ? place.name : "")?.row;
  return (
    <>
      <Note icon={<Users />}>
        <AudienceWords {...props} /> {t("shown")} {t(place.level === "account" ? "goesWhenShown" : "staysUntil")}
      </Note>
      {summary?.closed !== undefined && (
        <Note tone="warning" icon={<CirclePause />}>
          {t("closed")} <span className="mono">{summary.closed}</span>
        </Note>
      )}
    </>
  );
}
