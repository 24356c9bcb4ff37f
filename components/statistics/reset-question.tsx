"use client";

import { useTranslations } from "next-intl";
import { CommandsPreview } from "@/components/change/commands-preview";
import type { Question } from "@/components/change/use-question";
import { QuestionDialog } from "@/components/ui/question-dialog";
import type { ChangeMode, ChangeResult, RunChange } from "@/lib/changes";
import { Count } from "./count";
import type { Counter, Counts } from "./counters";

export interface AskedReset {
  /** Left out for all of them. */
  readonly counter?: Counter;
}

interface ResetQuestionProps {
  /** The Domain, or the Account. */
  readonly name: string;
  readonly question: Question<AskedReset>;
  readonly counts: Counts["counts"];
  readonly reset: (mode: ChangeMode, counter: Counter | undefined, why: string) => Promise<ChangeResult>;
}

/** What is lost stands in the question: nothing brings it back. */
export function ResetQuestion({ name, question, counts, reset }: ResetQuestionProps) {
  const t = useTranslations("statistics");
  const counter = question.asked?.counter;
  const lost = counts.filter(([one]) => counter === undefined || one === counter);
  const run: RunChange = (mode, why) => reset(mode, counter, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger
      question={counter === undefined ? t("resetAllTitle", { name }) : t("resetTitle", { name })}
      confirmLabel={t("resetConfirm", { count: lost.length })}
      busyLabel={t("resetting")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t(counter === undefined ? "resetAllText" : "resetText")}</p>
      <dl className="mt-2 grid grid-cols-[max-content_max-content] gap-x-6 text-text">
        {lost.map(([one, count]) => (
          <div key={one} className="contents">
            <dt>{t(`counter.${one}`)}</dt>
            <dd className="text-right">
              <Count counter={one} count={count} />
            </dd>
          </div>
        ))}
      </dl>
      <CommandsPreview run={run} of={counter ?? "all"} />
      {question.failure}
    </QuestionDialog>
  );
}
