import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { domainOf, may } from "@/lib/access";
import { getServerAlerts } from "@/lib/catalogue/commands/alert";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { listDomains } from "@/lib/catalogue/commands/domain-set/domains";
import { isOperator } from "@/lib/navigation";
import { alertsOf, blockedAddresses, changesRead, recordState, serverPulse } from "@/lib/reads";
import { command, Hydrate, read } from "../_parts/hydrate";
import { pageCaller } from "../_parts/page-caller";
import { OverviewPage } from "./_parts/overview-page";
import { blocked, recentChanges, unknownChanges } from "./_parts/overview-reads";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("overview") };
}

/** What costs one answer is there at first paint; what is read Domain by Domain comes while the page is looked at. */
export default async function Overview() {
  const caller = await pageCaller("/overview");
  const { actor } = caller;
  const isServer = may(getServerAlerts, actor).allowed !== false;
  const ready = [
    isOperator(actor) ? command(listDomains, {}) : command(listAdminDomains, {}),
    read(changesRead, recentChanges),
    read(changesRead, unknownChanges),
    read(recordState, {}),
    read(alertsOf, isServer ? { level: "server", name: "" } : { level: "domain", name: domainOf(actor.account) }),
    ...(isServer ? [read(serverPulse, {}), read(blockedAddresses, blocked)] : []),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <OverviewPage />
    </Hydrate>
  );
}
