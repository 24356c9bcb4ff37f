"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/page-head";
import { useRead } from "@/lib/query/hooks";
import { jobsRead } from "@/lib/reads";
import { ENDED_SHOWN, watchMs } from "./job-view";
import { JobsTable } from "./jobs-table";

/** What works through many accounts by itself, and what has. */
export function JobsPage() {
  const t = useTranslations("jobs");
  const query = useRead(jobsRead, { ended: ENDED_SHOWN }, { everyMs: watchMs });
  const { data: rows = [] } = query;
  const answer = answerOf(query, {
    columns: 5,
    isEmpty: rows.length === 0,
    empty: { icon: <ListChecks />, title: t("emptyTitle"), text: t("emptyText") },
    refusedTitle: t("refused"),
    failedTitle: t("refused"),
  });
  return (
    <PageFrame crumbs={[{ label: t("title") }]} layout="fill">
      <PageHead
        title={t("title")}
        note={rows.length > 0 && t("note", { count: rows.filter(({ state }) => state !== "ended").length })}
      />
      <ListFrame answer={answer}>
        <JobsTable rows={rows} />
      </ListFrame>
    </PageFrame>
  );
}
