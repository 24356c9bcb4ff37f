"use client";

import { AlertsCard } from "@/components/domain/alerts-card";
import { useMissingRight } from "@/components/session/actor-context";
import { getDomainAlerts } from "@/lib/catalogue/commands/alert";
import { DomainPage } from "../domain-page";

import { ChangesCard } from "./changes-card";
import { FactsCard } from "./facts-card";
import { HoldsCard } from "./holds-card";
import { SecurityCard } from "./security-card";
import { TrafficCard } from "./traffic-card";

const COLUMN = "grid min-w-0 gap-4";

/** One Domain at a glance. Each card reads for itself, so that one may fail alone. */
export function DomainOverview({ domain }: { readonly domain: string }) {
  const hasAlerts = useMissingRight()(getDomainAlerts, { domainName: domain }) === undefined;
  return (
    <DomainPage domain={domain} page="domainOverview">
      <div className="@container px-6 py-5 narrow:px-4 narrow:py-4">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[680px]:grid-cols-2 @min-[1060px]:grid-cols-3">
          <div className={COLUMN}>
            <HoldsCard domain={domain} />
            <TrafficCard domain={domain} />
          </div>
          <div className={COLUMN}>
            <FactsCard domain={domain} />
            <SecurityCard domain={domain} />
          </div>
          <div className={`${COLUMN} @min-[680px]:@max-[1060px]:col-span-2 @min-[680px]:@max-[1060px]:grid-cols-2`}>
            {hasAlerts && <AlertsCard domain={domain} />}
            <ChangesCard domain={domain} />
          </div>
        </div>
      </div>
    </DomainPage>
  );
}
