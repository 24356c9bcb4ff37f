import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { command, Hydrate } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { AdministratorsPage } from "./_parts/administrators-page";

interface PageProps {
  readonly params: Promise<DomainPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("domainAdministrators")}: ${await domainOfPath(params)}` };
}

export default async function DomainAdministrators({ params }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "administrators"));
  const ready = [
    command(getDomainEffectiveSettings, { domainName: domain }),
    command(listAdminDomains, { domainName: domain }),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AdministratorsPage domain={domain} />
    </Hydrate>
  );
}
