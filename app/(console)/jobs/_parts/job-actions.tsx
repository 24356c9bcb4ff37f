"use client";

import { CirclePlay, Download, Pause, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { jobHref } from "@/lib/navigation";
import { cancel, pause, resume, undo } from "../actions";
import type { JobRow } from "./job-view";
import type { useJobControl } from "./use-job-control";

interface JobActionsProps {
  readonly row: JobRow;
  readonly control: ReturnType<typeof useJobControl>;
}

/** What can be done with a job in the state it is in. */
export function JobActions({ row, control }: JobActionsProps) {
  const t = useTranslations("jobs");
  const router = useRouter();
  const [asked, setAsked] = useState<"cancel" | "undo">();
  const { id, state, isOwn, mayStop, revertedBy } = row;
  const close = (): void => setAsked(undefined);
  const { isBusy } = control;
  const count = row.done + row.notTaken;
  const lacks = (may: boolean): string | undefined => (may ? undefined : t("onlyOwner"));
  const frame = { onClose: close, isBusy };
  return (
    <>
      <form method="post" action="/api/transfer/job">
        <input type="hidden" name="job" value={id} />
        <Button type="submit" variant="quiet" icon={<Download />}>
          {t("report")}
        </Button>
      </form>
      {state === "running" && (
        <Button
          icon={<Pause />}
          isDisabled={isBusy}
          disabledReason={lacks(mayStop)}
          onClick={() => control.run(() => pause(id))}
        >
          {t("pause")}
        </Button>
      )}
      {(state === "paused" || state === "waiting") && (
        <Button
          icon={<CirclePlay />}
          isDisabled={isBusy}
          disabledReason={lacks(isOwn)}
          onClick={() => control.run(() => resume(id))}
        >
          {t("resume")}
        </Button>
      )}
      {state !== "ended" && state !== "cancelling" && (
        <Button
          variant="danger-quiet"
          isDisabled={isBusy}
          disabledReason={lacks(mayStop)}
          onClick={() => setAsked("cancel")}
        >
          {t("cancelJob")}
        </Button>
      )}
      {state === "ended" && count > 0 && revertedBy === undefined && (
        <Button icon={<Undo2 />} isDisabled={isBusy} onClick={() => setAsked("undo")}>
          {t("undo", { count })}
        </Button>
      )}
      <QuestionDialog
        {...frame}
        isOpen={asked === "cancel"}
        isDanger
        question={t("cancelTitle")}
        confirmLabel={t("cancelJob")}
        busyLabel={t("cancelling")}
        cancelLabel={t("cancelKeep")}
        onConfirm={() => control.run(() => cancel(id), close)}
      >
        <p>{t("cancelText")}</p>
      </QuestionDialog>
      <QuestionDialog
        {...frame}
        isOpen={asked === "undo"}
        question={t("undoTitle", { count })}
        confirmLabel={t("undo", { count })}
        busyLabel={t("undoing")}
        cancelLabel={t("keep")}
        onConfirm={() =>
          control.run(
            () => undo(id),
            (job) => {
              close();
              router.push(jobHref(job));
            },
          )
        }
      >
        <p>{t("undoText")}</p>
      </QuestionDialog>
    </>
  );
}
