"use client";

import { RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { StorageUse } from "@/components/data/size";
import { CardAnswer } from "@/components/person/card-answer";
import { useAccount } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { ACCOUNT_COUNTERS, type Counter, type Counts, countsIn } from "@/components/statistics/counters";
import { IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getAccountStat } from "@/lib/catalogue/commands/statistics";
import { accountHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";

/** The figures of the card, each of one counter or of several together. */
const FIGURES = [
  ["received", ["MessagesReceived"]],
  ["sent", ["MessagesSent"]],
  ["calls", ["CallsReceived", "CallsSent"]],
  ["logins", ["Logins"]],
] as const satisfies readonly (readonly [string, readonly Counter[]])[];

function Figures({ since, counts }: Counts) {
  const t = useTranslations("account.usage");
  const format = useFormatter();
  const figures = FIGURES.flatMap(([name, counters]) => {
    const counted = counts.filter(([counter]) => counters.some((one) => one === counter));
    return counted.length === 0 ? [] : [[name, counted.reduce((sum, [, count]) => sum + count, 0)] as const];
  });
  return (
    <>
      <dl className="flex divide-x divide-line-soft border-t border-line-soft">
        {figures.map(([name, figure]) => (
          <div key={name} className="flex min-w-0 flex-1 flex-col-reverse px-4 py-3 narrow:px-2.5 narrow:first:pl-4">
            <dt className="cut text-small text-text-2">{t(name)}</dt>
            <dd className="cut text-title font-semibold">{format.number(figure)}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">
        {since === undefined ? t("sinceEver") : t.rich("since", { time: () => <Moment at={since} /> })}
      </p>
    </>
  );
}

/** How much room the mail takes, and what was counted since the counters were set back. */
export function UsageCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.usage");
  const { facts, info, memory, settings } = useAccount(account);
  const stat = useCommand(getAccountStat, { accountName: account });
  return (
    <Card
      title={t("title")}
      actions={
        <>
          <IconButton
            size="small"
            icon={<RefreshCw className="size-3.5" />}
            label={t("readAgain")}
            isBusy={stat.isFetching || info.isFetching}
            onClick={() => {
              void stat.refetch();
              void info.refetch();
            }}
          />
          <LinkButton variant="quiet" size="small" href={accountHref(account, "statistics")}>
            {t("all")}
          </LinkButton>
        </>
      }
    >
      <CardAnswer query={info.data === undefined ? info : settings} lines={1}>
        {() =>
          memory?.used !== undefined && (
            <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-1 pb-3 text-dense">
              <span className="text-text-3">{t("storage")}</span>
              <StorageUse used={memory.used} limit={facts?.limit} meter="w-44 narrow:w-24" />
            </div>
          )
        }
      </CardAnswer>
      <CardAnswer query={stat} lines={1}>
        {(answer) => {
          const counted = countsIn(answer, ACCOUNT_COUNTERS);
          return counted.counts.length === 0 ? (
            <p className="px-4 pb-4 text-dense text-text-2">{t("nothing")}</p>
          ) : (
            <Figures {...counted} />
          );
        }}
      </CardAnswer>
    </Card>
  );
}
