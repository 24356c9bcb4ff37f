import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { command, Hydrate, read } from "../../../../_parts/hydrate";
import { pageCaller } from "../../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../../_parts/domain-of-path";
import { ServiceClasses } from "./_parts/service-classes";

interface PageProps {
  readonly params: Promise<DomainPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("domain.defaults");
  return { title: `${t("classes")}: ${await domainOfPath(params)}` };
}

export default async function ServiceClassesPage({ params }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "defaults/classes"));
  const ready = [command(getAccountDefaults, { domainName: domain }), read(wideDefaults, { domain, of: "account" })];
  return (
    <Hydrate caller={caller} ready={ready}>
      <ServiceClasses domain={domain} />
    </Hydrate>
  );
}
