"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { TextField } from "@/components/ui/form-fields";
import type { RunChange } from "@/lib/changes";
import { removeAppPassword } from "../actions";

interface RemoveAppPasswordProps {
  readonly account: string;
  /** Of the line that asked; empty, it is typed. */
  readonly tag: string;
  readonly question: Question<{ readonly tag: string }>;
}

/** Takes an application password away by its tag. The server does not say whether there was one. */
export function RemoveAppPassword({ account, tag: first, question }: RemoveAppPasswordProps) {
  const t = useTranslations("accountAccess");
  const [tag, setTag] = useState(first);
  const run: RunChange = (mode, why) => removeAppPassword(mode, account, tag.trim(), why);
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("removeTitle")}
      note={t.rich("removeNote", { account, mono })}
      confirmLabel={t("remove")}
      busyLabel={t("removing")}
      isBusy={question.isBusy}
      isReady={tag.trim() !== ""}
      run={run}
      of={tag}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <TextField
        label={t("tag")}
        hint={t("removeHint")}
        autoFocus
        required
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
    </FormDialog>
  );
}
