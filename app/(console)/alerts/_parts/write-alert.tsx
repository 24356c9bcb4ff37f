"use client";

import { Bell } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { Question } from "@/components/change/use-question";
import { Checkbox } from "@/components/ui/checkbox";
import { TextAreaField } from "@/components/ui/form-fields";
import type { RunChange } from "@/lib/changes";
import type { AlertPlace } from "@/lib/changes/plans/alerts";
import { postAlert, replaceAlert } from "../actions";
import type { AlertQuestion } from "./alert-dialogs";
import { alertTextProblem, LONGEST_ALERT } from "./alert-text";
import type { Alert } from "./use-alerts";

interface WriteAlertProps {
  readonly question: Question<AlertQuestion>;
  readonly place: AlertPlace;
  /** The alert that is replaced; left out for a new one. */
  readonly replaced?: Alert | undefined;
  /** Who sees it, in words. */
  readonly audience: ReactNode;
  /** How many accounts that is; -1 when it is not known. */
  readonly reached: number;
}

function AsRead({ text }: { readonly text: string }) {
  const t = useTranslations("alerts");
  return (
    <figure className="mt-4">
      <figcaption className="mb-1.5 text-small font-medium text-text-3">{t("howItReads")}</figcaption>
      <div className="flex max-h-40 gap-3 overflow-y-auto rounded-md bg-sunken px-3 py-2.5 inset-ring inset-ring-line">
        <Bell className="mt-0.5 text-warning-text" />
        <div className="min-w-0 flex-1">
          <p className="text-dense whitespace-pre-wrap wrap-anywhere">{text}</p>
          <p className="text-small text-text-3">{t("now")}</p>
        </div>
      </div>
    </figure>
  );
}

/** Writes an alert, or another text for one: who sees it stands beside, and how it will read. */
export function WriteAlert({ question, place, replaced, audience, reached }: WriteAlertProps) {
  const t = useTranslations("alerts");
  const format = useFormatter();
  const [text, setText] = useState(replaced?.text ?? "");
  const [again, setAgain] = useState(true);
  const problem = alertTextProblem(text);
  const counts = { count: format.number(text.length), max: format.number(LONGEST_ALERT) };
  const isTooLong = problem?.error === "textTooLong";
  const run: RunChange = async (mode, why) => {
    // What is too long for an alert may be too long for an action, too: it is not even sent.
    if (problem !== undefined) return { kind: "invalid", message: problem.text, fields: { text: problem } };
    if (replaced === undefined) return postAlert(mode, place, text, why);
    return replaceAlert(mode, place, { stamp: replaced.stamp, seen: replaced.text, text, again }, why);
  };
  const isNew = replaced === undefined;
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      width="large"
      title={isNew ? t("postTitle") : t("replaceTitle")}
      note={audience}
      confirmLabel={isNew ? t(`postConfirm.${place.level}`, { count: reached }) : t("replaceConfirm")}
      busyLabel={isNew ? t("posting") : t("replacing")}
      isBusy={question.isBusy}
      isReady={problem === undefined && (again || text !== replaced?.text)}
      run={run}
      of={isTooLong ? "" : `${again} ${text}`}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <TextAreaField
        label={t("text")}
        autoFocus
        required
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint={isTooLong ? undefined : t("textCount", counts)}
        error={isTooLong ? t("textTooLong", counts) : undefined}
      />
      {!isNew && (
        <div className="mt-3">
          <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)} hint={t("againHint")}>
            {t("again")}
          </Checkbox>
        </div>
      )}
      {text.trim() !== "" && !isTooLong && <AsRead text={text} />}
    </FormDialog>
  );
}
