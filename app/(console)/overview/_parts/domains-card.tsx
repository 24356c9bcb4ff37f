"use client";

import { useTranslations } from "next-intl";
import { AccountsOfLimit } from "@/components/domain/accounts-of-limit";
import { accountsLimit } from "@/components/domain/domain-state";
import { DomainStatus } from "@/components/domain/domain-status";
import type { DomainSummary } from "@/components/domain/use-domain-summary";
import { LinkButton, LinkRow } from "@/components/shell/links";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { domainHref } from "@/lib/navigation";

const SHOWN = 7;

function share(summary: DomainSummary): number {
  const limit = accountsLimit(summary);
  return limit === undefined ? 0 : limit === 0 ? 1 : (summary.accounts ?? 0) / limit;
}

interface DomainsCardProps {
  readonly summaries: readonly DomainSummary[];
  readonly names: readonly string[];
  readonly total: number | undefined;
}

/** The Domains that are nearest to their limit of Accounts. */
export function DomainsCard({ summaries, names, total }: DomainsCardProps) {
  const t = useTranslations("overview");
  const rows = [...summaries].sort((a, b) => share(b) - share(a)).slice(0, SHOWN);
  const isReading = names.length > 0 && summaries.length < names.length;
  return (
    <Card
      title={t("domains")}
      note={total}
      actions={
        <LinkButton variant="quiet" size="small" href="/domains">
          {t("all")}
        </LinkButton>
      }
    >
      {rows.map((summary) => (
        <LinkRow key={summary.domain} href={domainHref(summary.domain, "")}>
          <span className="mono cut flex-1" title={summary.domain}>
            {summary.domain}
          </span>
          <span className="flex-none text-small">
            {summary.problem === undefined && summary.closed === undefined ? (
              <AccountsOfLimit summary={summary} />
            ) : (
              <DomainStatus summary={summary} />
            )}
          </span>
        </LinkRow>
      ))}
      {rows.length === 0 && (
        <div className="px-4 pt-2 pb-4 text-dense text-text-2">
          {isReading ? <Skeleton className="w-3/5" /> : t("noDomains")}
        </div>
      )}
    </Card>
  );
}
