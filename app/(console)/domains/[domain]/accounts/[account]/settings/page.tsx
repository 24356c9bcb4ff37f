import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { getAccountEffectiveSettings, getAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { getAccountDefaults, getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { settingsTexts } from "@/lib/messages/ru/settings/schemas";
import { accountHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { translateSchema } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { command, Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { AccountSettings } from "./_parts/account-settings";

interface PageProps {
  readonly params: Promise<{ readonly domain: string; readonly account: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  const { domain, account } = await params;
  return { title: `${t("accountSettings")}: ${decodeURIComponent(account)}@${decodeURIComponent(domain)}` };
}

export default async function AccountSettingsPage({ params, searchParams }: PageProps) {
  const names = await params;
  const domain = decodeURIComponent(names.domain);
  const account = `${decodeURIComponent(names.account)}@${domain}`;
  const caller = await pageCaller(accountHref(account, "settings"));
  const { key, find } = await searchParams;
  const isRussian = (await getLocale()) === "ru";
  return (
    <Hydrate
      caller={caller}
      ready={[
        command(getAccountSettings, { accountName: account }),
        command(getAccountEffectiveSettings, { accountName: account }),
        command(getAccountDefaults, { domainName: domain }),
        read(wideDefaults, { domain, of: "account" }),
        command(getDomainEffectiveSettings, { domainName: domain }),
      ]}
    >
      <AccountSettings
        account={account}
        schema={isRussian ? translateSchema(accountSettings, settingsTexts.account) : accountSettings}
        focusKey={typeof key === "string" ? key : undefined}
        find={typeof find === "string" ? find : undefined}
      />
    </Hydrate>
  );
}
