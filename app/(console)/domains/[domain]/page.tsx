import type { Metadata } from "next";
import { getDomainAliases, listDomainTelnums } from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { listGroups } from "@/lib/catalogue/commands/group";
import { listLists } from "@/lib/catalogue/commands/list";
import { getDomainStat } from "@/lib/catalogue/commands/statistics";
import { domainHref } from "@/lib/navigation";
import { alertsOf, changesRead, domainSecurities, domainSummaries } from "@/lib/reads";
import { command, Hydrate, read } from "../../_parts/hydrate";
import { pageCaller } from "../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "./_parts/domain-of-path";
import { DomainOverview } from "./_parts/overview/domain-overview";
import { recentChanges, telnumsInput } from "./_parts/overview/overview-reads";

interface PageProps {
  readonly params: Promise<DomainPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: await domainOfPath(params) };
}

export default async function Domain({ params }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, ""));
  const input = { domainName: domain };
  const ready = [
    read(domainSummaries, { domains: [domain] }),
    command(getDomainEffectiveSettings, input),
    command(getDomainAliases, input),
    command(listGroups, input),
    command(listLists, input),
    command(listDomainTelnums, telnumsInput(domain)),
    command(getDomainStat, input),
    read(domainSecurities, { domains: [domain] }),
    read(alertsOf, { level: "domain", name: domain }),
    read(changesRead, recentChanges(domain)),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <DomainOverview domain={domain} />
    </Hydrate>
  );
}
