import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/shell/links";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { ProgressBar } from "@/components/ui/progress";
import { jobHref } from "@/lib/navigation";
import { JobRest, JobTimes } from "./job-times";
import { type JobRow, partsOf, throughOf } from "./job-view";

function Figure({ value, children }: { readonly value: number; readonly children: ReactNode }) {
  const format = useFormatter();
  return (
    <div className="flex flex-col-reverse justify-end border-l border-line-soft px-4 py-3 first:border-l-0 narrow:odd:border-l-0 narrow:nth-[n+3]:border-t">
      <dt className="text-small text-text-3">{children}</dt>
      <dd className="m-0 text-title font-semibold">{format.number(value)}</dd>
    </div>
  );
}

/** Why it does not go on at this moment. */
function Standstill({ row }: { readonly row: JobRow }) {
  const t = useTranslations("jobs");
  const { state, reason, trouble } = row;
  if (state === "waiting" && reason !== undefined) return <Note tone="warning">{t(`reason.${reason}`)}</Note>;
  if (trouble === undefined || state !== "running") return null;
  return (
    <Note tone="warning" role="status">
      {trouble.code === "busy" ? (
        t("standsStill.busy")
      ) : (
        <>
          {t("standsStill.away")} <span className="mono">{trouble.text}</span>
        </>
      )}
    </Note>
  );
}

function Origin({ row }: { readonly row: JobRow }) {
  const t = useTranslations("jobs");
  const { id, reverts, revertedBy, why } = row;
  const name = row.realName === "" ? row.account : row.realName;
  const job = (other: number) => <TextLink href={jobHref(other)}>{t("jobNo", { id: other })}</TextLink>;
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line-soft px-4 py-2.5 text-small text-text-3">
      <span>{t("by", { domain: row.domain, name })}</span>
      <JobTimes row={row} />
      <TextLink href={`/activity?change=${id}`}>{t("change", { id })}</TextLink>
      {why !== "" && <span className="wrap-anywhere">{t("why", { why })}</span>}
      {reverts !== undefined && (
        <span>
          {t("takesBack")} {job(reverts)}
        </span>
      )}
      {revertedBy !== undefined && (
        <span>
          {t("takenBackBy")} {job(revertedBy)}
        </span>
      )}
      {row.state !== "ended" && <span>{t("runsAs", { name })}</span>}
    </div>
  );
}

/** How far a job has come. */
export function JobProgress({ row }: { readonly row: JobRow }) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const through = throughOf(row);
  return (
    <>
      <Standstill row={row} />
      <Card>
        <div className="px-4 pt-4 pb-3">
          <ProgressBar label={t("barLabel")} parts={partsOf(row)} />
          <p className="mt-2 text-dense text-text-2">
            {row.isListed
              ? t("ofTotal", { through: format.number(through), total: format.number(row.total) })
              : row.state !== "ended" && t("listing")}{" "}
            <JobRest row={row} />
          </p>
        </div>
        <dl
          aria-label={t("figures")}
          className="m-0 grid auto-cols-fr grid-flow-col border-t border-line-soft narrow:grid-flow-row narrow:grid-cols-2"
        >
          <Figure value={row.done + row.notTaken}>{t("done")}</Figure>
          <Figure value={row.leftOut}>{t("leftOut")}</Figure>
          <Figure value={row.refused + row.failed}>{t("notDone")}</Figure>
          <Figure value={row.unknown}>{t("unknown")}</Figure>
          {row.state === "running" && <Figure value={row.rate}>{t("rate")}</Figure>}
        </dl>
        <Origin row={row} />
      </Card>
    </>
  );
}
