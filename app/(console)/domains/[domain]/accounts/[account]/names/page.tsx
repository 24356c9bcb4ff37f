import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getAccountAliases, getAccountTelnums } from "@/lib/catalogue/commands/account/aliases";
import { accountHref } from "@/lib/navigation";
import { command, Hydrate } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { headReads } from "../_parts/head-reads";
import { NamesPage } from "./_parts/names-page";

interface PageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountNames")}: ${await accountOfPath(params)}` };
}

export default async function AccountNamesPage({ params }: PageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account, "names"));
  const ready = [
    ...headReads(account),
    command(getAccountAliases, { accountName: account }),
    command(getAccountTelnums, { accountName: account }),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <NamesPage account={account} />
    </Hydrate>
  );
}
