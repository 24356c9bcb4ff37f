"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import { useNow } from "@/components/data/clock";
import { mono } from "@/components/data/rich-text";
import { useMissingRight } from "@/components/session/actor-context";
import {
  getAccountAliases,
  getAccountTelnums,
  setAccountAliases,
  setAccountTelnums,
} from "@/lib/catalogue/commands/account/aliases";
import type { RunChange } from "@/lib/changes";
import { asideAddress, dueAfter, KEPT_DAYS } from "@/lib/changes/aside-name";
import { useCommand } from "@/lib/query/hooks";
import { setAsideAccount } from "../../actions";
import type { AskedProps } from "../account-questions";
import { daysIn, KeptDays } from "./kept-days";

/** What happens to the names, counted: those that this person may not take off stay where they are. */
function NamesThen({ account }: { readonly account: string }) {
  const t = useTranslations("aside");
  const missing = useMissingRight();
  const { data: aliases = [] } = useCommand(getAccountAliases, { accountName: account });
  const { data: telnums = [] } = useCommand(getAccountTelnums, { accountName: account });
  const lacked = [
    aliases.length > 0 ? missing(setAccountAliases, { accountName: account }) : undefined,
    telnums.length > 0 ? missing(setAccountTelnums, { accountName: account }) : undefined,
  ];
  const freed = (names: readonly string[], key: "freed" | "freedNumbers", right: string | undefined): ReactNode =>
    names.length > 0 &&
    right === undefined && <li>{t.rich(key, { count: names.length, names: names.join(", "), mono })}</li>;
  const rights = lacked.filter((right) => right !== undefined);
  return (
    <>
      {freed(aliases, "freed", lacked[0])}
      {freed(telnums, "freedNumbers", lacked[1])}
      {rights.length > 0 && <li>{t("keptNames", { rights: rights.join(", ") })}</li>}
    </>
  );
}

/** Out of use and out of the way, with everything kept until the day that is chosen here. */
export function SetAsideAccount({ question, account }: AskedProps) {
  const t = useTranslations("aside");
  const now = useNow();
  const [typed, setTyped] = useState(String(KEPT_DAYS.usual));
  const days = daysIn(typed);
  const run: RunChange = (mode, why) => setAsideAccount(mode, account, { days: days ?? 0 }, why);
  const name = days === undefined || now === undefined ? undefined : asideAddress(account, dueAfter(days, now));
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("setTitle", { account })}
      confirmLabel={t("setConfirm")}
      busyLabel={t("setting")}
      isBusy={question.isBusy}
      isReady={days !== undefined}
      run={run}
      of={typed}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <p className="mb-4 text-text-2">{t("setText")}</p>
      <KeptDays typed={typed} onType={setTyped} />
      <h3 className="mt-4 mb-1 text-small font-medium text-text-3">{t("becomes")}</h3>
      <ul className="grid list-disc gap-1 pl-5 text-dense text-text-2 wrap-anywhere">
        {name !== undefined && <li>{t.rich("newName", { name: name.slice(0, name.lastIndexOf("@")), mono })}</li>}
        <li>{t("servicesOff")}</li>
        <NamesThen account={account} />
        <li>{t("keptData")}</li>
        <li>{t("others")}</li>
      </ul>
    </FormDialog>
  );
}
