"use client";

import { RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { StorageUse } from "@/components/data/size";
import { numberOf } from "@/components/person/account-facts";
import { CardAnswer } from "@/components/person/card-answer";
import { useAccount } from "@/components/person/use-account";
import { IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getAccountStat } from "@/lib/catalogue/commands/statistics";
import { isDictionary, Timestamp, type Value } from "@/lib/codec";
import { useCommand } from "@/lib/query/hooks";

interface Counts {
  readonly since: number | undefined;
  readonly figures: readonly (readonly ["received" | "sent" | "calls" | "logins", number])[];
}

/** The counters of the card, or nothing when the server keeps none (its setting Account Statistics is off). */
function countsOf(answer: Value): Counts | undefined {
  if (!isDictionary(answer)) return undefined;
  const count = (...keys: readonly string[]): number | undefined => {
    const found = keys.map((key) => numberOf(answer.get(key))).filter((number) => number !== undefined);
    return found.length === 0 ? undefined : found.reduce((sum, number) => sum + number, 0);
  };
  const counted = {
    received: count("MessagesReceived"),
    sent: count("MessagesSent"),
    calls: count("CallsReceived", "CallsSent"),
    logins: count("Logins"),
  };
  const names = ["received", "sent", "calls", "logins"] as const;
  const figures = names.flatMap((name) => {
    const figure = counted[name];
    return figure === undefined ? [] : [[name, figure] as const];
  });
  if (figures.length === 0) return undefined;
  const reset = answer.get("StatReset");
  return { since: reset instanceof Timestamp && typeof reset.at === "number" ? reset.at : undefined, figures };
}

function Figures({ counts }: { readonly counts: Counts }) {
  const t = useTranslations("account.usage");
  const format = useFormatter();
  return (
    <>
      <dl className="flex divide-x divide-line-soft border-t border-line-soft">
        {counts.figures.map(([name, figure]) => (
          <div key={name} className="flex min-w-0 flex-1 flex-col-reverse px-4 py-3">
            <dt className="cut text-small text-text-2">{t(name)}</dt>
            <dd className="cut text-title font-semibold">{format.number(figure)}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">
        {counts.since === undefined
          ? t("sinceEver")
          : t.rich("since", { time: () => <Moment at={counts.since ?? 0} /> })}
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
          const counts = countsOf(answer);
          return counts === undefined ? (
            <p className="px-4 pb-4 text-dense text-text-2">{t("nothing")}</p>
          ) : (
            <Figures counts={counts} />
          );
        }}
      </CardAnswer>
    </Card>
  );
}
