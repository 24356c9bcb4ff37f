import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { infoInput } from "@/components/person/person-reads";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountRights } from "@/lib/catalogue/commands/account/rights";
import { getAccountEffectiveSettings, getAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { getAccountDefaults, getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { accountHref } from "@/lib/navigation";
import { wideDefaults } from "@/lib/reads";
import { schemaIn } from "@/lib/server/schema";
import { accountSettings } from "@/lib/settings/schemas/account";
import { command, Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { AccountSettings } from "./_parts/account-settings";

interface PageProps {
  readonly params: Promise<AccountPath>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountSettings")}: ${await accountOfPath(params)}` };
}

export default async function AccountSettingsPage({ params, searchParams }: PageProps) {
  const account = await accountOfPath(params);
  const domain = account.slice(account.lastIndexOf("@") + 1);
  const caller = await pageCaller(accountHref(account, "settings"));
  const { key, find } = await searchParams;
  const schema = schemaIn(await getLocale(), accountSettings);
  return (
    <Hydrate
      caller={caller}
      ready={[
        command(getAccountSettings, { accountName: account }),
        command(getAccountEffectiveSettings, { accountName: account }),
        command(getAccountDefaults, { domainName: domain }),
        read(wideDefaults, { domain, of: "account" }),
        command(getDomainEffectiveSettings, { domainName: domain }),
        command(getAccountInfo, infoInput(account)),
        command(getAccountRights, { accountName: account }),
      ]}
    >
      <AccountSettings
        account={account}
        schema={schema}
        focusKey={typeof key === "string" ? key : undefined}
        find={typeof find === "string" ? find : undefined}
      />
    </Hydrate>
  );
}
