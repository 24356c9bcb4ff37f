"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { Checkbox } from "@/components/ui/checkbox";
import type { RunChange } from "@/lib/changes";
import { renameDomain } from "../actions";
import { DomainNameField } from "./domain-name-field";
import type { DomainQuestion } from "./domain-questions";
import { domainNameProblem } from "./names";
import { useDomainProblemText } from "./use-domain-name-check";

interface RenameDomainProps {
  readonly question: Question<DomainQuestion>;
  readonly domain: string;
}

/** Another name for a Domain; the old one can stay as an alias in the same Change. */
export function RenameDomain({ question, domain }: RenameDomainProps) {
  const t = useTranslations("domains");
  const words = useDomainProblemText();
  const [to, setTo] = useState("");
  const [keepOld, setKeepOld] = useState(true);
  const run: RunChange = (mode, why) => renameDomain(mode, domain, { to, keepOld }, why);
  const { to: problem } = question.problems;
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("renameTitle", { domain })}
      confirmLabel={t("renameConfirm")}
      busyLabel={t("renaming")}
      isBusy={question.isBusy}
      isReady={domainNameProblem(to.trim()) === undefined && to.trim().toLowerCase() !== domain.toLowerCase()}
      run={run}
      of={`${to} ${keepOld}`}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <p className="mb-4 text-text-2">{t("renameText")}</p>
      <DomainNameField autoFocus label={t("newName")} value={to} onChange={setTo} error={problem && words(problem)} />
      <div className="mt-4">
        <Checkbox checked={keepOld} onChange={(event) => setKeepOld(event.target.checked)} hint={t("keepOldHint")}>
          {t.rich("keepOld", { domain, mono })}
        </Checkbox>
      </div>
    </FormDialog>
  );
}
