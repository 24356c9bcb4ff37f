"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandsPreview } from "@/components/change/commands-preview";
import { FormDialog } from "@/components/change/form-dialog";
import { useProblemText } from "@/components/change/problem-text";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { QuestionDialog } from "@/components/ui/question-dialog";
import type { RunChange } from "@/lib/changes";
import type { FieldProblem } from "@/lib/errors";
import { createServiceClass, deleteServiceClass } from "../actions";
import { classNameProblem } from "./class-name";

/** What can be asked about the service classes of a Domain. */
export type ClassQuestion =
  | { readonly about: "create"; readonly copyOf: string }
  | { readonly about: "delete"; readonly name: string; readonly members: number };

interface ClassDialogProps {
  readonly question: Question<ClassQuestion>;
  readonly domain: string;
}

interface CreateClassProps extends ClassDialogProps {
  /** A class from above that the Domain is to have as its own begins with its name. */
  readonly copyOf: string;
  readonly taken: readonly string[];
  /** Classes to begin from. */
  readonly classes: readonly string[];
}

function useNameProblem(): (problem: FieldProblem) => string {
  const t = useTranslations("domain.defaults.problem");
  const words = useProblemText();
  return (problem) => (t.has(problem.error as "nameNeeded") ? t(problem.error as "nameNeeded") : words(problem)); // any id may come
}

export function CreateClass({ question, domain, copyOf: first, taken, classes }: CreateClassProps) {
  const t = useTranslations("domain.defaults");
  const words = useNameProblem();
  const [name, setName] = useState(first);
  const [copyOf, setCopyOf] = useState(first);
  const problem = classNameProblem(name.trim(), taken);
  const shown = question.problems.name ?? (name.trim() === "" ? undefined : problem);
  const run: RunChange = (mode, why) => createServiceClass(mode, domain, { name, copyOf }, why);
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("createClass")}
      note={t.rich("createClassNote", { domain, mono })}
      confirmLabel={t("createClassConfirm")}
      busyLabel={t("creatingClass")}
      isBusy={question.isBusy}
      isReady={problem === undefined}
      run={run}
      of={`${name} ${copyOf}`}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <div className="grid gap-4">
        <TextField
          label={t("className")}
          autoFocus
          required
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint={t("classNameHint")}
          error={shown && words(shown)}
        />
        <SelectField label={t("copyOf")} value={copyOf} onChange={(event) => setCopyOf(event.target.value)}>
          <option value="">{t("copyOfNothing")}</option>
          {classes.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
      </div>
    </FormDialog>
  );
}

interface DeleteClassProps extends ClassDialogProps {
  readonly name: string;
  /** Accounts that were seen to name it. */
  readonly members: number;
}

export function DeleteClass({ question, domain, name, members }: DeleteClassProps) {
  const t = useTranslations("domain.defaults");
  const run: RunChange = (mode, why) => deleteServiceClass(mode, domain, name, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger
      question={t("deleteClassTitle", { name, domain })}
      confirmLabel={t("deleteClassConfirm")}
      busyLabel={t("deletingClass")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("deleteClassText", { count: members })}</p>
      <CommandsPreview run={run} of={name} />
      {question.failure}
    </QuestionDialog>
  );
}
