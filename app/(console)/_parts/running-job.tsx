"use client";

import { useFormatter, useTranslations } from "next-intl";
import { JobChip } from "@/components/shell/job-chip";
import { jobHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { runningJobs } from "@/lib/reads";

const EVERY_MS = 5_000;

/** The job that is under way, on every page: one's own before those of others. */
export function RunningJob() {
  const t = useTranslations("jobs");
  const tc = useTranslations("change");
  const format = useFormatter();
  const { first, count = 0 } = useRead(runningJobs, {}, { everyMs: EVERY_MS }).data ?? {};
  if (first === undefined) return null;
  const { title, total, done, leftOut, notTaken, refused, failed, unknown } = first;
  const through = done + leftOut + notTaken + refused + failed + unknown;
  const share = total === 0 ? 0 : through / total;
  return (
    <JobChip
      href={count === 1 ? jobHref(first.id) : "/jobs"}
      percent={share * 100}
      title={count === 1 ? tc(`title.${title.id}`, title.values) : t("note", { count })}
      progress={format.number(share, { style: "percent" })}
    />
  );
}
