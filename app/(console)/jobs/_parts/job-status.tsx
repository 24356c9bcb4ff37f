import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { type JobRow, toneOf, troublesOf } from "./job-view";

/** How a job is, in a word. */
export function JobStatus({ row }: { readonly row: JobRow }) {
  const t = useTranslations("jobs");
  const { state, end, revertedBy } = row;
  const troubles = troublesOf(row);
  const words =
    state !== "ended" || end === undefined
      ? t(`state.${state}`)
      : revertedBy !== undefined
        ? t("reverted")
        : end === "done" && troubles > 0
          ? t("troubles", { count: troubles })
          : t(`end.${end}`);
  return <Status tone={toneOf(row)}>{words}</Status>;
}
