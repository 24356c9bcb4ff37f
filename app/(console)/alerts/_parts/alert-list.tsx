"use client";

import { useTranslations } from "next-intl";
import { useMissingRight } from "@/components/session/actor-context";
import { TextLink } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { getServerAlerts } from "@/lib/catalogue/commands/alert";
import type { AlertPlace } from "@/lib/changes/plans/alerts";
import type { AlertQuestion } from "./alert-dialogs";
import { AlertLine } from "./alert-line";
import { type Alert, useAlertsOf } from "./use-alerts";

/** How many alerts a place has; none where there is no place to ask. */
function useAlertCount(place: AlertPlace | undefined): number {
  const alerts = useAlertsOf(place);
  return place === undefined ? 0 : (alerts.data?.length ?? 0);
}

interface AlsoShownProps {
  readonly place: AlertPlace;
}

/** Alerts of wider levels that the same people are shown, where this person may read them. */
export function AlsoShown({ place }: AlsoShownProps) {
  const t = useTranslations("alerts");
  const mayReadServer = useMissingRight()(getServerAlerts) === undefined;
  const ofServer: AlertPlace | undefined = "name" in place && mayReadServer ? { level: "server" } : undefined;
  const domain = place.level === "account" ? place.name.slice(place.name.lastIndexOf("@") + 1) : undefined;
  const server = useAlertCount(ofServer);
  const ofDomain = useAlertCount(domain === undefined ? undefined : { level: "domain", name: domain });
  if (server + ofDomain === 0) return null;
  return (
    <p className="text-dense text-text-2">
      {t("also")} {server > 0 && <TextLink href="/alerts?level=server">{t("alsoServer", { count: server })}</TextLink>}
      {server > 0 && ofDomain > 0 && ", "}
      {ofDomain > 0 && domain !== undefined && (
        <TextLink href={`/alerts?level=domain&domain=${encodeURIComponent(domain)}`}>
          {t("alsoDomain", { count: ofDomain })}
        </TextLink>
      )}
    </p>
  );
}

interface AlertListProps {
  readonly alerts: readonly Alert[];
  readonly onAsk: (question: AlertQuestion) => void;
}

/** The alerts of one place, the newest first. */
export function AlertList({ alerts, onAsk }: AlertListProps) {
  const t = useTranslations("alerts");
  const all = alerts.length > 1 && (
    <Button variant="quiet" size="small" onClick={() => onAsk({ about: "removeAll", alerts })}>
      {t("removeAll", { count: alerts.length })}
    </Button>
  );
  return (
    <Card title={t("list")} note={alerts.length} actions={all}>
      <ul>
        {alerts.map((alert) => (
          <AlertLine
            key={alert.stamp}
            alert={alert}
            onReplace={() => onAsk({ about: "replace", alert })}
            onRemove={() => onAsk({ about: "remove", alert })}
          />
        ))}
      </ul>
    </Card>
  );
}
