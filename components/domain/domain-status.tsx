"use client";

import { useTranslations } from "next-intl";
import { Status, type StatusTone } from "@/components/ui/status";
import { type DomainState, domainState } from "./domain-state";
import type { DomainSummary } from "./use-domain-summary";

const TONE: Readonly<Record<DomainState, StatusTone>> = {
  enabled: "ok",
  suspended: "off",
  closed: "off",
  nearLimit: "warning",
  full: "trouble",
  unreadable: "warning",
};

/** The state of a Domain in a word, with what is known about it on hover. */
export function DomainStatus({ summary }: { readonly summary: DomainSummary }) {
  const t = useTranslations("domains");
  const state = domainState(summary);
  const { isSuspended, closed, problem } = summary;
  const why = isSuspended === undefined ? (closed ?? problem) : t("suspendedBy", { change: isSuspended });
  return (
    <span title={why}>
      <Status tone={TONE[state]}>{t(`states.${state}`)}</Status>
    </span>
  );
}
