import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getAccountDefaultPrefs } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { schemaIn } from "@/lib/server/schema";
import { accountPrefs } from "@/lib/settings/schemas/account-prefs";
import { command, Hydrate, read } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { type SettingsParams, settingsParams } from "../_parts/page-params";
import { DomainPreferences } from "./_parts/domain-preferences";

interface PageProps {
  readonly params: Promise<DomainPath>;
  readonly searchParams: SettingsParams;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("domainPreferences")}: ${await domainOfPath(params)}` };
}

export default async function DomainPreferencesPage({ params, searchParams }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "preferences"));
  const ready = [
    command(getAccountDefaultPrefs, { domainName: domain }),
    read(wideDefaults, { domain, of: "accountPrefs" }),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <DomainPreferences
        domain={domain}
        schema={schemaIn(await getLocale(), accountPrefs)}
        {...(await settingsParams(searchParams))}
      />
    </Hydrate>
  );
}
