import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDomainStat } from "@/lib/catalogue/commands/statistics";
import { domainHref } from "@/lib/navigation";
import { command, Hydrate } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { StatisticsPage } from "./_parts/statistics-page";

interface PageProps {
  readonly params: Promise<DomainPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("domainStatistics")}: ${await domainOfPath(params)}` };
}

export default async function DomainStatistics({ params }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "statistics"));
  return (
    <Hydrate caller={caller} ready={[command(getDomainStat, { domainName: domain })]}>
      <StatisticsPage domain={domain} />
    </Hydrate>
  );
}
