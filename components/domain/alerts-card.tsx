"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { Card, CardRow } from "@/components/ui/card";
import { useRead } from "@/lib/query/hooks";
import { alertsOf } from "@/lib/reads";

const SHOWN = 3;

/** What everybody in a Domain is being told now or, without a Domain, everybody on the server. */
export function AlertsCard({ domain }: { readonly domain: string | undefined }) {
  const t = useTranslations("domain.overview");
  const alerts = useRead(alertsOf, { level: domain === undefined ? "server" : "domain", name: domain ?? "" });
  const href = domain === undefined ? "/alerts" : `/alerts?level=domain&domain=${encodeURIComponent(domain)}`;
  return (
    <Card
      title={t("alerts")}
      icon={<Bell className="text-text-3" />}
      note={alerts.data?.length}
      actions={
        alerts.data !== undefined && (
          <LinkButton variant="quiet" size="small" href={href}>
            {t("toAlerts")}
          </LinkButton>
        )
      }
    >
      <CardAnswer query={alerts} lines={1}>
        {(list) =>
          list.length === 0 ? (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">
              {t(domain === undefined ? "noServerAlerts" : "noAlerts")}
            </p>
          ) : (
            list.slice(0, SHOWN).map(({ stamp, text, at }) => (
              <CardRow key={stamp}>
                <span className="cut flex-1" title={text}>
                  {text}
                </span>
                {at !== undefined && (
                  <span className="flex-none text-small text-text-3">
                    <Moment at={at} />
                  </span>
                )}
              </CardRow>
            ))
          )
        }
      </CardAnswer>
    </Card>
  );
}
