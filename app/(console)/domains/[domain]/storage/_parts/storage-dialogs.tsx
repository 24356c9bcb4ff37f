"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandsPreview } from "@/components/change/commands-preview";
import { FormDialog } from "@/components/change/form-dialog";
import { useProblemText } from "@/components/change/problem-text";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { TextField } from "@/components/ui/form-fields";
import { QuestionDialog } from "@/components/ui/question-dialog";
import type { RunChange } from "@/lib/changes";
import type { FieldProblem } from "@/lib/errors";
import { createStorage, deleteDirectoryRecords, insertDirectoryRecords } from "../actions";
import { storageNameProblem } from "./storage-name";

/** What can be asked on the page about the place of a Domain. */
export type StorageQuestion =
  | { readonly about: "create"; readonly isForDomains: boolean; readonly taken: readonly string[] }
  | { readonly about: "insert" | "remove" };

interface DialogProps {
  readonly question: Question<StorageQuestion>;
  readonly domain: string;
}

function useNameProblem(): (problem: FieldProblem) => string {
  const t = useTranslations("domain.storage.problem");
  const words = useProblemText();
  return (problem) => (t.has(problem.error as "storageNeeded") ? t(problem.error as "storageNeeded") : words(problem)); // any id may come
}

interface CreateStorageProps extends DialogProps {
  readonly isForDomains: boolean;
  readonly taken: readonly string[];
}

export function CreateStorage({ question, domain, isForDomains, taken }: CreateStorageProps) {
  const t = useTranslations("domain.storage");
  const words = useNameProblem();
  const [name, setName] = useState("");
  const problem = storageNameProblem(name.trim(), taken);
  const shown = question.problems.name ?? (name.trim() === "" ? undefined : problem);
  const run: RunChange = (mode, why) => createStorage(mode, domain, { name, isForDomains }, why);
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("createTitle")}
      note={isForDomains ? t("createForDomains") : t.rich("createForAccounts", { domain, mono })}
      confirmLabel={t("createConfirm")}
      busyLabel={t("creating")}
      isBusy={question.isBusy}
      isReady={problem === undefined}
      run={run}
      of={name}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <TextField
        label={t("name")}
        isMono
        autoFocus
        required
        autoComplete="off"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
        hint={t("nameHint")}
        error={shown && words(shown)}
      />
    </FormDialog>
  );
}

interface RecordsProps extends DialogProps {
  readonly about: "insert" | "remove";
}

/** The records of all objects of a Domain, put into the Directory or taken out of it. */
export function DirectoryRecords({ question, domain, about }: RecordsProps) {
  const t = useTranslations("domain.storage");
  const isRemoval = about === "remove";
  const run: RunChange = (mode, why) =>
    (isRemoval ? deleteDirectoryRecords : insertDirectoryRecords)(mode, domain, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger={isRemoval}
      question={t(isRemoval ? "removeTitle" : "insertTitle", { domain })}
      confirmLabel={t(isRemoval ? "removeConfirm" : "insertConfirm")}
      busyLabel={t(isRemoval ? "removing" : "inserting")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t(isRemoval ? "removeText" : "insertText")}</p>
      <CommandsPreview run={run} of={about} />
      {question.failure}
    </QuestionDialog>
  );
}
