import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getAccountDefaults, getAccountTemplate } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { command, Hydrate, read } from "../../../_parts/hydrate";
import { pageCaller } from "../../../_parts/page-caller";
import { accountSchema } from "../_parts/account-schema";
import { type DomainPath, domainOfPath } from "../_parts/domain-of-path";
import { type SettingsParams, settingsParams } from "../_parts/page-params";
import { AccountTemplate } from "./_parts/account-template";

interface PageProps {
  readonly params: Promise<DomainPath>;
  readonly searchParams: SettingsParams;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("domainTemplate")}: ${await domainOfPath(params)}` };
}

export default async function AccountTemplatePage({ params, searchParams }: PageProps) {
  const domain = await domainOfPath(params);
  const caller = await pageCaller(domainHref(domain, "template"));
  const ready = [
    command(getAccountTemplate, { domainName: domain }),
    command(getAccountDefaults, { domainName: domain }),
    read(wideDefaults, { domain, of: "account" }),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AccountTemplate
        domain={domain}
        schema={accountSchema(await getLocale())}
        {...(await settingsParams(searchParams))}
      />
    </Hydrate>
  );
}
