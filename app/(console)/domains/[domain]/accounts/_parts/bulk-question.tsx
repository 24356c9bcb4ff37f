"use client";

import { History, LockKeyhole } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useChangeServices } from "@/components/change/change-context";
import { Failure } from "@/components/change/failure";
import { useRested } from "@/components/data/use-rested";
import { TextField } from "@/components/ui/form-fields";
import { QuestionDialog } from "@/components/ui/question-dialog";
import type { JobAction, JobRequest, JobSelection } from "@/lib/changes";
import { KEPT_DAYS } from "@/lib/changes/aside-name";
import type { ShownError } from "@/lib/errors";
import { jobHref } from "@/lib/navigation";
import { shownError } from "@/lib/query/failure";
import { type Started, startAccountsJob } from "../job-actions";
import { daysIn, KeptDays } from "./aside/kept-days";
import { BulkPreview } from "./bulk-preview";
import type { Edits } from "./bulk-settings";
import { OtherDomain } from "./other-domain";

const BulkSettings = dynamic(() => import("./bulk-settings").then((module) => module.BulkSettings));

export type BulkDeed = Exclude<JobAction["do"], "revert" | "given">;

interface BulkQuestionProps {
  readonly deed: BulkDeed;
  readonly isOpen: boolean;
  readonly selection: JobSelection;
  /** How many are meant. */
  readonly count: number;
  readonly onClose: () => void;
}

/** Begins the job and goes to its page; a session that has ended is renewed first. */
function useStart() {
  const router = useRouter();
  const { askToSignIn } = useChangeServices();
  const [isBusy, begin] = useTransition();
  const [error, setError] = useState<ShownError>();
  async function ask(request: JobRequest, why: string): Promise<Started> {
    const result = await startAccountsJob(request, why).catch((fault: unknown) => ({ error: shownError(fault) }));
    const hasEnded = "error" in result && result.error.code === "session-ended";
    return hasEnded && (await askToSignIn()) ? ask(request, why) : result;
  }
  return {
    isBusy,
    error,
    start: (request: JobRequest, why: string) =>
      begin(async () => {
        const result = await ask(request, why);
        if ("job" in result) router.push(jobHref(result.job));
        else setError(result.error);
      }),
  };
}

/** What is chosen in the dialog beside the question. */
interface Choices {
  readonly to: string;
  readonly days: string;
  readonly edits: Edits | undefined;
}

/** What is to be done; nothing while something for it is still to be chosen. */
function actionOf(deed: BulkDeed, { to, days, edits }: Choices): JobAction | undefined {
  const kept = daysIn(days);
  switch (deed) {
    case "move":
      return to === "" ? undefined : { do: deed, to };
    case "setAside":
      return kept === undefined ? undefined : { do: deed, days: kept };
    case "settings":
      return edits && { do: deed, edits };
    default:
      return { do: deed };
  }
}

/** The same with many Accounts: what it is, what would be sent for the first, as whom it runs. */
export function BulkQuestion({ deed, isOpen, selection, count, onClose }: BulkQuestionProps) {
  const t = useTranslations("jobs");
  const tc = useTranslations("change");
  const { isBusy, error, start } = useStart();
  const [choices, setChoices] = useState<Choices>({ to: "", days: String(KEPT_DAYS.usual), edits: undefined });
  const choose = (part: Partial<Choices>): void => setChoices((known) => ({ ...known, ...part }));
  const [why, setWhy] = useState("");
  const { domain } = selection;
  const action = actionOf(deed, choices);
  // What is being typed is not asked about letter by letter.
  const shown = useRested(action);
  const request = action && { action, selection, expected: count };
  const words = { count, domain };
  return (
    <QuestionDialog
      isOpen={isOpen}
      onClose={onClose}
      question={t(`ask.${deed}`, words)}
      confirmLabel={t(`start.${deed}`, words)}
      busyLabel={t("starting")}
      cancelLabel={tc("cancel")}
      isDanger={deed === "delete"}
      isBusy={isBusy}
      isReady={request !== undefined}
      typed={deed === "delete" ? { label: t("typeCount"), text: String(count) } : undefined}
      onConfirm={() => request && start(request, why)}
    >
      <p className="mb-4">{t(`what.${deed}`)}</p>
      <div className="grid gap-4">
        {deed === "move" && <OtherDomain from={domain} onChoose={(to) => choose({ to })} />}
        {deed === "setAside" && <KeptDays typed={choices.days} onType={(days) => choose({ days })} />}
        {deed === "settings" && <BulkSettings onEdits={(edits) => choose({ edits })} />}
        {shown && isOpen && <BulkPreview request={{ action: shown, selection, expected: count }} />}
        <ul className="grid gap-1.5 text-small text-text-3 [&_svg]:mt-0.5 [&_svg]:size-3.5 [&_svg]:flex-none [&>li]:flex [&>li]:gap-2">
          <li>
            <History aria-hidden="true" />
            {t("oneChange")}
          </li>
          <li>
            <LockKeyhole aria-hidden="true" />
            {t("grant")}
          </li>
        </ul>
        <TextField
          label={tc("why")}
          hint={tc("whyHint")}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {error !== undefined && <Failure error={error} />}
      </div>
    </QuestionDialog>
  );
}
