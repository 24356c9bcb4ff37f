"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import { TextField } from "@/components/ui/form-fields";
import type { RunChange } from "@/lib/changes";
import { useDomains } from "../../../../_parts/use-domains";
import { accountNameProblem } from "../../../_parts/names";
import { renameAccount } from "../actions";
import { AccountNameField } from "./account-name-field";
import type { AskedProps } from "./account-questions";
import { useAccountProblemText } from "./use-account-name-check";

/** So many Domains are offered: a server may have a hundred thousand. */
const OFFERED = 50;

/** To another Domain of this person, under the same name or another. */
export function MoveAccount({ question, account }: AskedProps) {
  const t = useTranslations("accounts");
  const words = useAccountProblemText();
  const listId = useId();
  const at = account.lastIndexOf("@");
  const from = account.slice(at + 1).toLowerCase();
  const { data } = useDomains();
  const others = useMemo(() => (data ?? []).filter((other) => other.toLowerCase() !== from), [data, from]);
  const [name, setName] = useState(account.slice(0, at));
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const domain = others.find((other) => other.toLowerCase() === wanted) ?? "";
  const offered = others.filter((other) => other.toLowerCase().includes(wanted)).slice(0, OFFERED);
  const isStrange = wanted !== "" && offered.length === 0;
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
        <TextField
          label={t("toDomain")}
          isMono
          autoFocus
          list={listId}
          maxLength={253}
          spellCheck={false}
          autoComplete="off"
          placeholder={t("chooseDomain")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={isStrange ? t("notYourDomain") : undefined}
        />
        <datalist id={listId}>
          {offered.map((other) => (
            <option key={other} value={other} />
          ))}
        </datalist>
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
