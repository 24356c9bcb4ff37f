import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getDomainEffectiveSettings, getDomainSettings } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { schemaIn } from "@/lib/server/schema";
import { domainSettings } from "@/lib/settings/schemas/domain";
import { command, Hydrate, read } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { DomainSettings } from "./_parts/domain-settings";

interface PageProps {
  readonly params: Promise<DomainPath>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("domainSettings")}: ${await domainOfPath(params)}` };
}

export default async function DomainSettingsPage({ params, searchParams }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "settings"));
  const { key, find } = await searchParams;
  const schema = schemaIn(await getLocale(), domainSettings);
  return (
    <Hydrate
      caller={caller}
      ready={[
        command(getDomainSettings, { domainName: domain }),
        command(getDomainEffectiveSettings, { domainName: domain }),
        read(wideDefaults, { domain, of: "domain" }),
      ]}
    >
      <DomainSettings
        domain={domain}
        schema={schema}
        focusKey={typeof key === "string" ? key : undefined}
        find={typeof find === "string" ? find : undefined}
      />
    </Hydrate>
  );
}
