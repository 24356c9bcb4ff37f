import { useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { clockOf, type JobRow, leftMs } from "./job-view";

function useLasting(): (ms: number) => string {
  const t = useTranslations("jobs");
  return (ms) => {
    const { unit, ...values } = clockOf(ms);
    return t(`lasting.${unit}`, values);
  };
}

/** How long a job will still take, while that can be told. */
export function JobRest({ row }: { readonly row: JobRow }) {
  const t = useTranslations("jobs");
  const lasting = useLasting();
  const ms = leftMs(row);
  return ms !== undefined && <span className="text-text-3">· {t("left", { time: lasting(ms) })}</span>;
}

/** When a job was begun and ended, and how long it was at work: while it is paused or waits, nothing is added. */
export function JobTimes({ row }: { readonly row: JobRow }) {
  const t = useTranslations("jobs");
  const lasting = useLasting();
  const { startedAt, finishedAt, workedMs } = row;
  return (
    <>
      <span>
        {t("startedAt")} <Moment at={startedAt} />
      </span>
      {finishedAt !== undefined && (
        <span>
          {t("endedAt")} <Moment at={finishedAt} />
        </span>
      )}
      {workedMs > 0 && <span>{t("atWork", { time: lasting(workedMs) })}</span>}
    </>
  );
}
