"use client";

import { ChartNoAxesColumn } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { useMissingRight } from "@/components/session/actor-context";
import { countsIn, DOMAIN_COUNTERS } from "@/components/statistics/counters";
import { CountersCard } from "@/components/statistics/counters-card";
import { type AskedReset, ResetQuestion } from "@/components/statistics/reset-question";
import { getDomainStat, resetDomainStat } from "@/lib/catalogue/commands/statistics";
import { useCommand } from "@/lib/query/hooks";
import { DomainPage } from "../../_parts/domain-page";
import { resetStatistics } from "../actions";

/** What the server has counted for a Domain. */
export function StatisticsPage({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.statistics");
  const ts = useTranslations("statistics");
  const input = { domainName: domain };
  const stat = useCommand(getDomainStat, input);
  const question = useQuestion<AskedReset>();
  const missing = useMissingRight()(resetDomainStat, input);
  const { counts } = countsIn(stat.data ?? null, DOMAIN_COUNTERS);
  const answer = answerOf(stat, {
    columns: 3,
    place: domain,
    isEmpty: counts.length === 0,
    empty: { icon: <ChartNoAxesColumn />, title: t("emptyTitle"), text: ts("emptyText") },
    refusedTitle: t("refused"),
    failedTitle: t("failed"),
    asked: { command: getDomainStat, input },
  });
  return (
    <DomainPage domain={domain} page="domainStatistics" drawer={question.drawer}>
      <ListFrame answer={answer}>
        <div className="grid max-w-180 gap-4 px-6 py-5 narrow:px-4">
          <CountersCard query={stat} counters={DOMAIN_COUNTERS} missingRight={missing} onReset={question.ask} />
          <p className="text-small text-text-3">{t("note")}</p>
        </div>
      </ListFrame>
      {question.asked && (
        <ResetQuestion
          key={question.no}
          name={domain}
          question={question}
          counts={counts}
          reset={(mode, counter, why) => resetStatistics(mode, domain, counter, why)}
        />
      )}
      {question.dialogs}
    </DomainPage>
  );
}
