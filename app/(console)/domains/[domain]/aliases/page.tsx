import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDomainAliases } from "@/lib/catalogue/commands/domain/objects";
import { domainHref } from "@/lib/navigation";
import { command, Hydrate } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { AliasesPage } from "./_parts/aliases-page";

interface PageProps {
  readonly params: Promise<DomainPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("domains");
  return { title: `${t("aliasesTitle")}: ${await domainOfPath(params)}` };
}

export default async function DomainAliases({ params }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "aliases"));
  return (
    <Hydrate caller={caller} ready={[command(getDomainAliases, { domainName: domain })]}>
      <AliasesPage domain={domain} />
    </Hydrate>
  );
}
