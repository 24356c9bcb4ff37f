"use client";

import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { InDrawer } from "@/components/person/drawer-room";
import { useMissingRight } from "@/components/session/actor-context";
import { ACCOUNT_COUNTERS, countsIn } from "@/components/statistics/counters";
import { CountersCard } from "@/components/statistics/counters-card";
import { type AskedReset, ResetQuestion } from "@/components/statistics/reset-question";
import { getAccountStat, resetAccountStat } from "@/lib/catalogue/commands/statistics";
import { useCommand } from "@/lib/query/hooks";
import { AccountFrame } from "../../_parts/account-frame";
import { resetStatistics } from "../actions";
import { InfoCard } from "./info-card";

/** What the server has counted for an Account, and what it remembers of it. */
export function StatisticsPage({ account }: { readonly account: string }) {
  const t = useTranslations("accountStatistics");
  const input = { accountName: account };
  const stat = useCommand(getAccountStat, input);
  const question = useQuestion<AskedReset>();
  const missing = useMissingRight()(resetAccountStat, input);
  return (
    <AccountFrame account={account} page="accountStatistics">
      <div className="grid max-w-180 gap-4 px-6 py-5 narrow:px-4">
        <CountersCard query={stat} counters={ACCOUNT_COUNTERS} missingRight={missing} onReset={question.ask} />
        <p className="text-small text-text-3">{t("note")}</p>
        <InfoCard account={account} />
      </div>
      {question.asked && (
        <ResetQuestion
          key={question.no}
          name={account}
          question={question}
          counts={countsIn(stat.data ?? null, ACCOUNT_COUNTERS).counts}
          reset={(mode, counter, why) => resetStatistics(mode, account, counter, why)}
        />
      )}
      <InDrawer>{question.drawer}</InDrawer>
      {question.dialogs}
    </AccountFrame>
  );
}
