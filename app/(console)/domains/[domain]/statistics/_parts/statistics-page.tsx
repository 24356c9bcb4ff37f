"use client";

import { ChartNoAxesColumn, RotateCcw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { CommandsPreview } from "@/components/change/commands-preview";
import { type Question, useQuestion } from "@/components/change/use-question";
import { answerOf } from "@/components/data/answer-of";
import { useNow } from "@/components/data/clock";
import { ListFrame } from "@/components/data/list-frame";
import { Moment } from "@/components/data/moment";
import { useSizeText } from "@/components/data/size";
import { useMissingRight } from "@/components/session/actor-context";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { getDomainStat, resetDomainStat } from "@/lib/catalogue/commands/statistics";
import type { RunChange } from "@/lib/changes";
import { useCommand } from "@/lib/query/hooks";
import { DomainPage } from "../../_parts/domain-page";
import { resetStatistics } from "../actions";
import { BYTES, type Counter, countsIn, type DomainCounts, perDay } from "./counters";

/** A count as people read it, with the exact number on hover. */
function Count({ counter, count }: { readonly counter: Counter; readonly count: number }) {
  const format = useFormatter();
  const { size, exact } = useSizeText();
  return BYTES.has(counter) ? <span title={exact(count)}>{size(count)}</span> : format.number(count);
}

interface AskedReset {
  /** Left out for all of them. */
  readonly counter?: Counter;
}

interface ResetQuestionProps {
  readonly domain: string;
  readonly question: Question<AskedReset>;
  readonly counts: DomainCounts["counts"];
}

/** What is lost stands in the question: nothing brings it back. */
function ResetQuestion({ domain, question, counts }: ResetQuestionProps) {
  const t = useTranslations("domain.statistics");
  const counter = question.asked?.counter;
  const lost = counts.filter(([name]) => counter === undefined || name === counter);
  const run: RunChange = (mode, why) => resetStatistics(mode, domain, counter, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      isDanger
      question={counter === undefined ? t("resetAllTitle", { domain }) : t("resetTitle", { domain })}
      confirmLabel={t("resetConfirm", { count: lost.length })}
      busyLabel={t("resetting")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t(counter === undefined ? "resetAllText" : "resetText")}</p>
      <dl className="mt-2 grid grid-cols-[max-content_max-content] gap-x-6 text-text">
        {lost.map(([name, count]) => (
          <div key={name} className="contents">
            <dt>{t(`counter.${name}`)}</dt>
            <dd className="text-right">
              <Count counter={name} count={count} />
            </dd>
          </div>
        ))}
      </dl>
      <CommandsPreview run={run} of={counter ?? "all"} />
      {question.failure}
    </QuestionDialog>
  );
}

interface CountsTableProps {
  readonly counted: DomainCounts;
  /** Left out where this person may not. */
  readonly onReset: ((counter: Counter) => void) | undefined;
}

function CountsTable({ counted: { counts, since }, onReset }: CountsTableProps) {
  const t = useTranslations("domain.statistics");
  const now = useNow();
  return (
    <table className="w-full text-dense [&_td]:h-10 [&_td]:border-t [&_td]:border-line-soft [&_th]:h-10 [&_th]:border-t [&_th]:border-line-soft">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="text-small text-text-3 [&_th]:h-8 [&_th]:font-medium">
        <tr>
          <th scope="col" className="pl-4 text-left">
            {t("what")}
          </th>
          <th scope="col" className="text-right">
            {t("count")}
          </th>
          <th scope="col" className="pr-4 text-right">
            {t("perDay")}
          </th>
          <th scope="col" className="w-12">
            <span className="sr-only">{t("reset")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(([name, count]) => {
          const daily = perDay(count, since, now);
          return (
            <tr key={name}>
              <th scope="row" className="pl-4 text-left font-normal" title={name}>
                {t(`counter.${name}`)}
              </th>
              <td className="text-right font-demi">
                <Count counter={name} count={count} />
              </td>
              <td className="pr-4 text-right text-text-3">
                {daily !== undefined && <Count counter={name} count={Math.round(daily)} />}
              </td>
              <td className="pr-2 text-right">
                {onReset && (
                  <IconButton
                    size="small"
                    icon={<RotateCcw className="size-3.5" />}
                    label={t("resetOne", { counter: t(`counter.${name}`) })}
                    onClick={() => onReset(name)}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the server has counted for a Domain, since when, and the way to begin anew. */
export function StatisticsPage({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.statistics");
  const input = { domainName: domain };
  const stat = useCommand(getDomainStat, input);
  const question = useQuestion<AskedReset>();
  const missing = useMissingRight()(resetDomainStat, input);
  const counted = countsIn(stat.data ?? null);
  const { since, counts } = counted;
  const answer = answerOf(stat, {
    columns: 3,
    place: domain,
    isEmpty: counts.length === 0,
    empty: { icon: <ChartNoAxesColumn />, title: t("emptyTitle"), text: t("emptyText") },
    refusedTitle: t("refused"),
    failedTitle: t("failed"),
    asked: { command: getDomainStat, input },
  });
  return (
    <DomainPage domain={domain} page="domainStatistics" drawer={question.drawer}>
      <ListFrame answer={answer}>
        <div className="grid max-w-180 gap-4 px-6 py-5 narrow:px-4">
          <Card
            title={t("title")}
            note={since === undefined ? t("sinceEver") : t.rich("since", { time: () => <Moment at={since} /> })}
            actions={
              <Button
                variant="quiet"
                size="small"
                disabledReason={missing === undefined ? undefined : t("lackRight", { right: missing })}
                onClick={() => question.ask({})}
              >
                {t("resetAll")}
              </Button>
            }
          >
            <CountsTable
              counted={counted}
              onReset={missing === undefined ? (counter) => question.ask({ counter }) : undefined}
            />
          </Card>
          <p className="text-small text-text-3">{t("note")}</p>
        </div>
      </ListFrame>
      {question.asked && <ResetQuestion key={question.no} domain={domain} question={question} counts={counts} />}
      {question.dialogs}
    </DomainPage>
  );
}
