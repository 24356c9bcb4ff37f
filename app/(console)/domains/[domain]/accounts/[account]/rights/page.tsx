import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { accountHref } from "@/lib/navigation";
import { Hydrate } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { headReads } from "../_parts/head-reads";
import { RightsPage } from "./_parts/rights-page";

interface PageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountRights")}: ${await accountOfPath(params)}` };
}

export default async function AccountRightsPage({ params }: PageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account, "rights"));
  return (
    <Hydrate caller={caller} ready={headReads(account)}>
      <RightsPage account={account} />
    </Hydrate>
  );
}
