import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getAccountAcl } from "@/lib/catalogue/commands/account/rights";
import { accountHref } from "@/lib/navigation";
import { appPasswords } from "@/lib/reads";
import { command, Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { headReads } from "../_parts/head-reads";
import { AccessPage } from "./_parts/access-page";

interface PageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountAccess")}: ${await accountOfPath(params)}` };
}

export default async function AccountAccessPage({ params }: PageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account, "access"));
  const ready = [
    ...headReads(account),
    command(getAccountAcl, { accountName: account }),
    read(appPasswords, { account }),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AccessPage account={account} />
    </Hydrate>
  );
}
