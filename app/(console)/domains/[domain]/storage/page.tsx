import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getDomainLocation, listAccountStorage } from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { command, Hydrate } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { StoragePage } from "./_parts/storage-page";

interface PageProps {
  readonly params: Promise<DomainPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("domainStorage")}: ${await domainOfPath(params)}` };
}

export default async function DomainStorage({ params }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "storage"));
  const input = { domainName: domain };
  const ready = [
    command(getDomainLocation, input),
    command(listAccountStorage, input),
    command(getDomainEffectiveSettings, input),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <StoragePage domain={domain} />
    </Hydrate>
  );
}
