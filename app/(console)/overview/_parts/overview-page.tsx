"use client";

import { useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { AlertsCard } from "@/components/domain/alerts-card";
import { DrawerRoom } from "@/components/person/drawer-room";
import { useMissingRight } from "@/components/session/actor-context";
import { PageFrame } from "@/components/shell/page-frame";
import { IconButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { getDomainAlerts, getServerAlerts } from "@/lib/catalogue/commands/alert";
import { AttentionCard } from "./attention-card";
import { BlockedCard } from "./blocked-card";
import { DomainsCard } from "./domains-card";
import { Figures, ServerLine } from "./pulse";
import { RecentCard } from "./recent-card";
import { useOverview } from "./use-overview";

/** Is all well, what needs somebody, and what happened last. Each part reads for itself. */
export function OverviewPage() {
  const t = useTranslations("overview");
  const client = useQueryClient();
  const missing = useMissingRight();
  const overview = useOverview();
  const { attention, isLooking, pulse, mayMonitor, own } = overview;
  const isServer = missing(getServerAlerts) === undefined;
  const hasAlerts = isServer || missing(getDomainAlerts, { domainName: own }) === undefined;
  const title = attention.length > 0 ? t("needed", { count: attention.length }) : t(isLooking ? "looking" : "well");
  return (
    <DrawerRoom>
      {(room) => (
        <PageFrame crumbs={[{ label: t("title") }]} drawer={room}>
          <PageHead
            title={title}
            note={mayMonitor && <ServerLine pulse={pulse} />}
            actions={
              <IconButton
                size="small"
                icon={<RefreshCw className="size-3.5" />}
                label={t("readAgain")}
                onClick={() => void client.invalidateQueries()}
              />
            }
          />
          <div className="@container grid gap-4 px-6 pb-6 narrow:px-4">
            {mayMonitor && <Figures pulse={pulse} />}
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[900px]:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
              <AttentionCard
                attention={attention}
                isLooking={isLooking}
                names={overview.names}
                domains={overview.domains}
              />
              <DomainsCard
                summaries={overview.summaries}
                names={overview.names}
                total={overview.domains.data?.length}
              />
            </div>
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[680px]:grid-cols-2 @min-[1060px]:grid-cols-3">
              <RecentCard />
              {hasAlerts && <AlertsCard domain={isServer ? undefined : own} />}
              {overview.mayBlock && <BlockedCard />}
            </div>
          </div>
        </PageFrame>
      )}
    </DrawerRoom>
  );
}
