"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { RunChange } from "@/lib/changes";
import { asideOf, KEPT_DAYS } from "@/lib/changes/aside-name";
import { keepAsideAccount } from "../../actions";
import type { AskedProps } from "../account-questions";
import { daysIn, KeptDays } from "./kept-days";
import { useDueDay } from "./use-due-day";

/** Another day on which an Account that is set aside is due. */
export function KeepAside({ question, account }: AskedProps) {
  const t = useTranslations("aside");
  const day = useDueDay();
  const [typed, setTyped] = useState(String(KEPT_DAYS.usual));
  const days = daysIn(typed);
  const aside = asideOf(account);
  const run: RunChange = (mode, why) => keepAsideAccount(mode, account, { days: days ?? 0 }, why);
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("keepTitle", { account: aside?.was ?? account })}
      confirmLabel={t("keepConfirm")}
      busyLabel={t("keeping")}
      isBusy={question.isBusy}
      isReady={days !== undefined}
      run={run}
      of={typed}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      {aside !== undefined && <p className="mb-4 text-text-2">{t("keepText", { day: day(aside.dueAt) })}</p>}
      <KeptDays typed={typed} onType={setTyped} />
    </FormDialog>
  );
}
