"use client";

import { useView } from "@/components/data/use-view";
import { useActor } from "@/components/session/actor-context";
import type { AlertPlace } from "@/lib/changes/plans/alerts";
import { isOperator } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { type alert, alertsOf, clusterMember, type Of } from "@/lib/reads";
import { useDomains } from "../../_parts/use-domains";
import { alertsInput, alertViewOf, levelsOf } from "./alert-view";

export type Alert = Of<typeof alert>;

const NONE: readonly string[] = [];
const NOBODY: AlertPlace = { level: "server" };

function useIsInCluster(): boolean {
  const enabled = isOperator(useActor());
  return useRead(clusterMember, {}, { enabled }).data?.isMember === true;
}

/** The alerts of one place; without one nothing is asked. */
export function useAlertsOf(place: AlertPlace | undefined) {
  return useRead(alertsOf, alertsInput(place ?? NOBODY), { enabled: place !== undefined });
}

/** Whose alerts the address asks for, which levels there are, and the alerts. */
export function useAlerts() {
  const [params, change] = useView();
  const actor = useActor();
  const domains = useDomains();
  const isInCluster = useIsInCluster();
  const view = alertViewOf(params, actor, domains.data ?? NONE);
  return {
    ...view,
    levels: levelsOf(actor).filter((level) => level !== "cluster" || isInCluster || view.level === "cluster"),
    isInCluster,
    domains,
    alerts: useAlertsOf(view.place),
    choose: (at: "domain" | "account", name: string) => change({ level: at, [at]: name }, "push"),
  };
}
