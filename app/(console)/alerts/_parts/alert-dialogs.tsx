"use client";

import { useTranslations } from "next-intl";
import { CommandsPreview } from "@/components/change/commands-preview";
import type { Question } from "@/components/change/use-question";
import { QuestionDialog } from "@/components/ui/question-dialog";
import type { RunChange } from "@/lib/changes";
import type { AlertPlace } from "@/lib/changes/plans/alerts";
import { removeAlert, removeAllAlerts } from "../actions";
import type { Alert } from "./use-alerts";

/** What can be asked about the alerts of a place. */
export type AlertQuestion =
  | { readonly about: "post" }
  | { readonly about: "replace" | "remove"; readonly alert: Alert }
  | { readonly about: "removeAll"; readonly alerts: readonly Alert[] };

interface RemoveProps {
  readonly question: Question<AlertQuestion>;
  readonly place: AlertPlace;
}

const SHOWN = 200;

export function RemoveAlert({ question, place, alert }: RemoveProps & { readonly alert: Alert }) {
  const t = useTranslations("alerts");
  const run: RunChange = (mode, why) => removeAlert(mode, place, alert.stamp, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger
      question={t("removeTitle")}
      confirmLabel={t("removeConfirm")}
      busyLabel={t("removing")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <blockquote className="mb-3 border-l-2 border-line-control pl-3 whitespace-pre-wrap wrap-anywhere text-text">
        {alert.text.length > SHOWN ? `${alert.text.slice(0, SHOWN)}…` : alert.text}
      </blockquote>
      <p>{t("removeText")}</p>
      <CommandsPreview run={run} of={alert.stamp} />
      {question.failure}
    </QuestionDialog>
  );
}

export function RemoveAllAlerts({ question, place, alerts }: RemoveProps & { readonly alerts: readonly Alert[] }) {
  const t = useTranslations("alerts");
  const count = alerts.length;
  const seen = alerts.map(({ stamp, text }) => [stamp, text]);
  const run: RunChange = (mode, why) => removeAllAlerts(mode, place, seen, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger
      question={t("removeAllTitle", { count })}
      confirmLabel={t("removeAllConfirm", { count })}
      busyLabel={t("removing")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("removeText")}</p>
      <CommandsPreview run={run} of={String(count)} />
      {question.failure}
    </QuestionDialog>
  );
}
