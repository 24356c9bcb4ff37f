"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import { mono } from "@/components/data/rich-text";
import { useMissingRight } from "@/components/session/actor-context";
import { Checkbox } from "@/components/ui/checkbox";
import { setAccountAliases } from "@/lib/catalogue/commands/account/aliases";
import type { RunChange } from "@/lib/changes";
import { accountNameProblem } from "../../../_parts/names";
import { renameAccount } from "../actions";
import { AccountNameField } from "./account-name-field";
import type { AskedProps } from "./account-questions";
import { useAccountProblemText } from "./use-account-name-check";

/** Another name in the same Domain; the old one can stay as an alias in the same Change. */
export function RenameAccount({ question, account }: AskedProps) {
  const t = useTranslations("accounts");
  const words = useAccountProblemText();
  const missing = useMissingRight()(setAccountAliases, { accountName: account, newAliases: [] });
  const at = account.lastIndexOf("@");
  const [old, domain] = [account.slice(0, at), account.slice(at + 1)];
  const [name, setName] = useState("");
  const [keepOld, setKeepOld] = useState(missing === undefined);
  const isSame = name.trim().toLowerCase() === old.toLowerCase();
  const run: RunChange = (mode, why) => renameAccount(mode, account, { name, domain, keepOld }, why);
  const { name: problem } = question.problems;
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("renameTitle", { account })}
      confirmLabel={t("renameConfirm")}
      busyLabel={t("renaming")}
      isBusy={question.isBusy}
      isReady={accountNameProblem(name.trim()) === undefined && !isSame}
      run={run}
      of={`${name} ${keepOld}`}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <p className="mb-4 text-text-2">{t("renameText")}</p>
      <AccountNameField
        label={t("newName")}
        domain={domain}
        value={name}
        onChange={setName}
        error={isSame ? t("sameName") : problem && words(problem)}
      />
      <div className="mt-4">
        <Checkbox
          checked={keepOld}
          disabled={missing !== undefined}
          onChange={(event) => setKeepOld(event.target.checked)}
          hint={missing === undefined ? t("keepOldHint") : t("keepOldLacks", { right: missing })}
        >
          {t.rich("keepOld", { name: old, mono })}
        </Checkbox>
      </div>
    </FormDialog>
  );
}
