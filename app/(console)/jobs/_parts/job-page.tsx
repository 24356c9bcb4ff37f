"use client";

import { useTranslations } from "next-intl";
import { Failure } from "@/components/change/failure";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/page-head";
import { useRead } from "@/lib/query/hooks";
import { jobRead } from "@/lib/reads";
import { JobActions } from "./job-actions";
import { JobCauses } from "./job-causes";
import { JobProgress } from "./job-progress";
import { JobStatus } from "./job-status";
import { watchMs } from "./job-view";
import { useJobControl } from "./use-job-control";

/** One job: how far it has come, what stood in the way, and what can be done with it. */
export function JobPage({ id }: { readonly id: number }) {
  const t = useTranslations("jobs");
  const tc = useTranslations("change");
  const control = useJobControl();
  const query = useRead(jobRead, { id }, { everyMs: ({ row }) => watchMs([row]) });
  const answer = answerOf(query, { columns: 4, refusedTitle: t("refused"), failedTitle: t("refused") });
  const { data } = query;
  const crumbs = [{ label: t("title"), href: "/jobs" }, { label: `#${id}` }];
  return (
    <PageFrame crumbs={crumbs}>
      <ListFrame answer={answer}>
        {data !== undefined && (
          <>
            <PageHead
              title={tc(`title.${data.row.title.id}`, data.row.title.values)}
              note={
                <span role="status">
                  <JobStatus row={data.row} />
                </span>
              }
            />
            <div className="grid gap-4 px-6 pb-8 narrow:px-4">
              <div className="flex flex-wrap items-center gap-2">
                <JobActions row={data.row} control={control} />
              </div>
              {control.error !== undefined && <Failure error={control.error} />}
              <JobProgress row={data.row} />
              <JobCauses causes={data.causes} />
            </div>
          </>
        )}
      </ListFrame>
    </PageFrame>
  );
}
