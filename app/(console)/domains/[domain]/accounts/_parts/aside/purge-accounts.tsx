"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { CommandsPreview } from "@/components/change/commands-preview";
import type { Question } from "@/components/change/use-question";
import { useNow } from "@/components/data/clock";
import { bold } from "@/components/data/rich-text";
import { Note } from "@/components/ui/note";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { domainOf } from "@/lib/access";
import type { RunChange } from "@/lib/changes";
import { asideOf, isDue } from "@/lib/changes/aside-name";
import { purgeAccounts } from "../../actions";
import type { AskedProps } from "../account-questions";
import { useDueDay } from "./use-due-day";

/** So many are named one by one. */
const NAMED = 8;

function Names({ accounts }: { readonly accounts: readonly string[] }) {
  const t = useTranslations("aside");
  const rest = accounts.length - NAMED;
  return (
    <ul className="mono mt-2 grid gap-0.5 break-all">
      {accounts.slice(0, NAMED).map((account) => (
        <li key={account}>{account}</li>
      ))}
      {rest > 0 && <li className="font-sans text-text-3">{t("and", { count: rest })}</li>}
    </ul>
  );
}

interface PurgeAccountsProps<Q> {
  readonly question: Question<Q>;
  readonly accounts: readonly string[];
}

/** For good. An Account that is due goes by a click; before its day the name has to be typed. */
export function PurgeAccounts<Q>({ question, accounts }: PurgeAccountsProps<Q>) {
  const t = useTranslations("aside");
  const day = useDueDay();
  const now = useNow() ?? 0;
  const [only = ""] = accounts;
  const aside = asideOf(only);
  const count = accounts.length;
  const isEarly = count === 1 && aside !== undefined && !isDue(aside, now);
  const run: RunChange = (mode, why) => purgeAccounts(mode, domainOf(only), accounts, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger
      question={t("purgeTitle", { count, account: aside?.was ?? only })}
      confirmLabel={t("purgeConfirm", { count })}
      busyLabel={t("purging")}
      cancelLabel={t("cancel")}
      typed={isEarly ? { label: t("purgeType"), text: aside.was } : undefined}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("purgeText", { count })}</p>
      <Names accounts={accounts} />
      <div className="mt-3.5 grid gap-2">
        {isEarly && (
          <Note tone="warning" icon={<TriangleAlert />}>
            {t.rich("purgeEarly", { day: day(aside.dueAt), b: bold })}
          </Note>
        )}
        <Note tone="danger" icon={<TriangleAlert />}>
          {t.rich("purgeLoss", { b: bold })}
        </Note>
      </div>
      <CommandsPreview run={run} of={accounts.join()} />
      {question.failure}
    </QuestionDialog>
  );
}

/** The one Account whose menu asked. */
export function PurgeAccount({ question, account }: AskedProps) {
  return <PurgeAccounts question={question} accounts={[account]} />;
}
