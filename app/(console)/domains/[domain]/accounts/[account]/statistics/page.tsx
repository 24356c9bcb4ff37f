import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountStat } from "@/lib/catalogue/commands/statistics";
import { accountHref } from "@/lib/navigation";
import { command, Hydrate } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { headReads } from "../_parts/head-reads";
import { allInfo } from "./_parts/all-info";
import { StatisticsPage } from "./_parts/statistics-page";

interface PageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountStatistics")}: ${await accountOfPath(params)}` };
}

export default async function AccountStatisticsPage({ params }: PageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account, "statistics"));
  const ready = [
    ...headReads(account),
    command(getAccountStat, { accountName: account }),
    command(getAccountInfo, allInfo(account)),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <StatisticsPage account={account} />
    </Hydrate>
  );
}
