"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDomainSummary } from "@/components/domain/use-domain-summary";
import { numberOf } from "@/components/person/account-facts";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton, LinkRow } from "@/components/shell/links";
import { Card, CardRow } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { Skeleton } from "@/components/ui/skeleton";
import { listDomainTelnums } from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { listGroups } from "@/lib/catalogue/commands/group";
import { listLists } from "@/lib/catalogue/commands/list";
import type { Value } from "@/lib/codec";
import { domainHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";
import { telnumsInput } from "./overview-reads";

interface HoldingProps {
  readonly name: ReactNode;
  /** Left out while it is read; `null` when it could not be. */
  readonly count: number | null | undefined;
  readonly limit?: number | undefined;
  readonly href?: string | undefined;
}

/** How many of one kind there are, of how many. */
function Holding({ name, count, limit, href }: HoldingProps) {
  const t = useTranslations("domain.overview");
  const format = useFormatter();
  const percent = limit === undefined || count == null ? undefined : limit === 0 ? 100 : (count / limit) * 100;
  const line = (
    <>
      <span className="flex-1">{name}</span>
      {percent !== undefined && (
        <Meter className="w-24 narrow:w-16" percent={percent} label={t("ofLimit", { percent: Math.round(percent) })} />
      )}
      <span className="min-w-14 text-right">
        {count === undefined ? (
          <Skeleton className="ml-auto w-8 animate-late" />
        ) : count === null ? (
          <span className="text-text-3">{t("unreadable")}</span>
        ) : (
          format.number(count)
        )}
      </span>
      {limit !== undefined && <span className="min-w-14 text-text-3">{`/ ${format.number(limit)}`}</span>}
    </>
  );
  return href === undefined ? <CardRow>{line}</CardRow> : <LinkRow href={href}>{line}</LinkRow>;
}

/** `-1` and whatever is no number are no limit. */
function limitOf(value: Value | undefined): number | undefined {
  return value === "-1" ? undefined : numberOf(value);
}

interface Counted {
  readonly isError: boolean;
}

function countOf(query: Counted, count: number | undefined): number | null | undefined {
  return count ?? (query.isError ? null : undefined);
}

/** What is in the Domain, and how much room its limits leave. */
export function HoldsCard({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.overview");
  const input = { domainName: domain };
  const settings = useCommand(getDomainEffectiveSettings, input);
  const summary = useDomainSummary(domain);
  const groups = useCommand(listGroups, input);
  const lists = useCommand(listLists, input);
  const telnums = useCommand(listDomainTelnums, telnumsInput(domain));
  const known = summary === undefined ? undefined : null;
  return (
    <Card
      title={t("holds")}
      actions={
        <LinkButton variant="quiet" size="small" href={`${domainHref(domain, "settings")}?key=AccountsLimit`}>
          {t("limits")}
        </LinkButton>
      }
    >
      <CardAnswer query={settings} lines={4}>
        {(values) => (
          <>
            <Holding
              name={t("accounts")}
              href={domainHref(domain)}
              count={summary?.accounts ?? known}
              limit={limitOf(values.get("AccountsLimit"))}
            />
            <Holding name={t("aliases")} count={summary?.aliases ?? known} />
            <Holding name={t("forwarders")} count={summary?.forwarders ?? known} />
            <Holding name={t("groups")} count={countOf(groups, groups.data?.length)} />
            <Holding
              name={t("lists")}
              count={countOf(lists, lists.data?.length)}
              limit={limitOf(values.get("ListsLimit"))}
            />
            <Holding name={t("telnums")} count={countOf(telnums, numberOf(telnums.data?.get("")))} />
          </>
        )}
      </CardAnswer>
    </Card>
  );
}
