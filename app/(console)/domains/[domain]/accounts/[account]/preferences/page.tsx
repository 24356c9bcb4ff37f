import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { infoInput } from "@/components/person/person-reads";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountRights } from "@/lib/catalogue/commands/account/rights";
import {
  getAccountEffectivePrefs,
  getAccountEffectiveSettings,
  getAccountPrefs,
} from "@/lib/catalogue/commands/account/settings";
import { getAccountDefaultPrefs } from "@/lib/catalogue/commands/domain/settings";
import { accountHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { schemaIn } from "@/lib/server/schema";
import { accountPrefs } from "@/lib/settings/schemas/account-prefs";
import { command, Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type SettingsParams, settingsParams } from "../../../_parts/page-params";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { AccountPreferences } from "./_parts/account-preferences";

interface PageProps {
  readonly params: Promise<AccountPath>;
  readonly searchParams: SettingsParams;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountPreferences")}: ${await accountOfPath(params)}` };
}

export default async function AccountPreferencesPage({ params, searchParams }: PageProps) {
  const accountName = await accountOfPath(params);
  const domain = accountName.slice(accountName.lastIndexOf("@") + 1);
  const caller = await pageCaller(accountHref(accountName, "preferences"));
  const ready = [
    command(getAccountPrefs, { accountName }),
    command(getAccountEffectivePrefs, { accountName }),
    command(getAccountDefaultPrefs, { domainName: domain }),
    read(wideDefaults, { domain, of: "accountPrefs" }),
    command(getAccountEffectiveSettings, { accountName }),
    command(getAccountInfo, infoInput(accountName)),
    command(getAccountRights, { accountName }),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AccountPreferences
        account={accountName}
        schema={schemaIn(await getLocale(), accountPrefs)}
        {...(await settingsParams(searchParams))}
      />
    </Hydrate>
  );
}
