"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";
import { accountsLimit } from "./domain-state";
import type { DomainSummary } from "./use-domain-summary";

/** How many Accounts a Domain holds of how many: a meter and the two numbers. */
export function AccountsOfLimit({ summary }: { readonly summary: DomainSummary }) {
  const t = useTranslations("domains");
  const format = useFormatter();
  const { accounts } = summary;
  if (accounts === undefined) return null;
  const limit = accountsLimit(summary);
  const percent = limit === undefined ? 0 : limit === 0 ? 100 : (accounts / limit) * 100;
  return (
    <span className="inline-flex items-center">
      <Meter
        className="mr-2 w-16 narrow:w-12"
        percent={percent}
        label={t("ofLimit", { percent: Math.round(percent) })}
      />
      <span className="min-w-10 text-right text-text narrow:min-w-0">{format.number(accounts)}</span>
      <span className="ml-1 min-w-10 text-text-3 narrow:min-w-0">{`/ ${limit === undefined ? t("unlimited") : format.number(limit)}`}</span>
    </span>
  );
}
