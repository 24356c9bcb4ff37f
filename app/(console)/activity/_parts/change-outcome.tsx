"use client";

import { useTranslations } from "next-intl";
import { Status, type StatusTone } from "@/components/ui/status";
import type { ChangeRow } from "./activity-view";

const TONE: Readonly<Record<ChangeRow["outcome"], StatusTone>> = {
  running: "warning",
  done: "ok",
  part: "warning",
  refused: "trouble",
  failed: "trouble",
  unknown: "warning",
};

/** How a Change ended, in a word and a shape. */
export function ChangeOutcome({ row }: { readonly row: ChangeRow }) {
  const t = useTranslations("activity");
  const tc = useTranslations("change.outcome");
  const { outcome, found, done, steps, revertedBy } = row;
  if (revertedBy !== undefined) return <Status tone="off">{t("reverted")}</Status>;
  if (outcome === "part") return <Status tone="warning">{t("partDone", { done, steps })}</Status>;
  if (outcome === "unknown" && found === "happened") return <Status tone="ok">{t("happened")}</Status>;
  if (outcome === "unknown" && found === "didNotHappen") return <Status tone="trouble">{t("didNotHappen")}</Status>;
  return <Status tone={TONE[outcome]}>{tc(outcome)}</Status>;
}

/** Long enough for any Change that is really under way. */
const SURELY_DEAD_MS = 2 * 60_000;

/** Is there something to find out by looking at the server? */
export function isToBeReadBack({ outcome, found, startedAt }: ChangeRow, now: number | undefined): boolean {
  if (outcome === "running") return now !== undefined && now - startedAt > SURELY_DEAD_MS;
  return outcome === "unknown" && (found === undefined || found === "cannotTell");
}
