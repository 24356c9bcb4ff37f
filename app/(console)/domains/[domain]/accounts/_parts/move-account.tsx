"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { RunChange } from "@/lib/changes";
import { accountNameProblem } from "../../../_parts/names";
import { renameAccount } from "../actions";
import { AccountNameField } from "./account-name-field";
import type { AskedProps } from "./account-questions";
import { OtherDomain } from "./other-domain";
import { useAccountProblemText } from "./use-account-name-check";

/** To another Domain of this person, under the same name or another. */
export function MoveAccount({ question, account }: AskedProps) {
  const t = useTranslations("accounts");
  const words = useAccountProblemText();
  const at = account.lastIndexOf("@");
  const [name, setName] = useState(account.slice(0, at));
  const [domain, setDomain] = useState("");
  const run: RunChange = (mode, why) => renameAccount(mode, account, { name, domain, keepOld: false }, why);
  const { name: problem } = question.problems;
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("moveTitle", { account })}
      confirmLabel={t("moveConfirm")}
      busyLabel={t("moving")}
      isBusy={question.isBusy}
      isReady={domain !== "" && accountNameProblem(name.trim()) === undefined}
      run={run}
      of={`${name} ${domain}`}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <p className="mb-4 text-text-2">{t("moveText")}</p>
      <div className="grid gap-4">
        <OtherDomain from={account.slice(at + 1)} onChoose={setDomain} />
        <AccountNameField
          label={t("name")}
          domain={domain}
          value={name}
          onChange={setName}
          error={problem && words(problem)}
        />
      </div>
    </FormDialog>
  );
}
