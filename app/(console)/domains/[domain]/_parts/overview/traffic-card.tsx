"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { countsIn, DOMAIN_COUNTERS } from "@/components/statistics/counters";
import { Card } from "@/components/ui/card";
import { getDomainStat } from "@/lib/catalogue/commands/statistics";
import { domainHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";

const SHOWN = ["MessagesReceived", "MessagesSent", "CallsReceived", "CallsSent"] as const;

/** What went through the Domain since its counters were reset. */
export function TrafficCard({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.statistics");
  const ts = useTranslations("statistics");
  const format = useFormatter();
  const stat = useCommand(getDomainStat, { domainName: domain });
  const all = (
    <LinkButton variant="quiet" size="small" href={domainHref(domain, "statistics")}>
      {t("all")}
    </LinkButton>
  );
  return (
    <Card title={t("traffic")} actions={all}>
      <CardAnswer query={stat} lines={1}>
        {(answer) => {
          const { since, counts } = countsIn(answer, DOMAIN_COUNTERS);
          const shown = counts.filter(([name]) => SHOWN.some((one) => one === name));
          if (shown.length === 0) return <p className="px-4 pb-4 text-dense text-text-2">{ts("emptyText")}</p>;
          return (
            <>
              <dl className="grid grid-cols-2 border-t border-line-soft">
                {shown.map(([name, count]) => (
                  <div key={name} className="flex min-w-0 flex-col-reverse px-4 py-2.5">
                    <dt className="text-small text-text-2">{ts(`counter.${name}`)}</dt>
                    <dd className="cut text-title font-semibold">{format.number(count)}</dd>
                  </div>
                ))}
              </dl>
              <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">
                {since === undefined ? ts("sinceEver") : ts.rich("since", { time: () => <Moment at={since} /> })}
              </p>
            </>
          );
        }}
      </CardAnswer>
    </Card>
  );
}
