"use client";

import { useTranslations } from "next-intl";
import { CardAnswer } from "@/components/person/card-answer";
import { Card, CardRow } from "@/components/ui/card";
import { useRead } from "@/lib/query/hooks";
import { blockedAddresses } from "@/lib/reads";
import { blocked } from "./overview-reads";

const MINUTE = 60;
const HOUR = 3600;

/** Addresses that the server does not talk to for now, mostly for failed logins. */
export function BlockedCard() {
  const t = useTranslations("overview");
  const query = useRead(blockedAddresses, blocked);
  function left(seconds: number | undefined): string {
    if (seconds === undefined) return t("blockedForGood");
    if (seconds < HOUR) return t("minutes", { count: Math.ceil(seconds / MINUTE) });
    return t("hours", { hours: Math.floor(seconds / HOUR), minutes: Math.floor((seconds % HOUR) / MINUTE) });
  }
  return (
    <Card title={t("blocked")} note={query.data && t("blockedNow", { count: query.data.total })}>
      <CardAnswer query={query} lines={2}>
        {({ addresses, total }) =>
          addresses.length === 0 ? (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("noBlocked")}</p>
          ) : (
            <>
              {addresses.map(({ address, seconds }) => (
                <CardRow key={address}>
                  <span className="mono cut flex-1" title={address}>
                    {address}
                  </span>
                  <span className="flex-none text-small text-text-3">{left(seconds)}</span>
                </CardRow>
              ))}
              {total > addresses.length && (
                <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">
                  {t("moreBlocked", { count: total - addresses.length })}
                </p>
              )}
            </>
          )
        }
      </CardAnswer>
    </Card>
  );
}
