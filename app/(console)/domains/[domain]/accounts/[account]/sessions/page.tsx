import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { accountHref } from "@/lib/navigation";
import { accountSessions } from "@/lib/reads";
import { Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { headReads } from "../_parts/head-reads";
import { endSessions } from "../actions";
import { SessionsPage } from "./_parts/sessions-page";

interface PageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: `${t("accountSessions")}: ${await accountOfPath(params)}` };
}

export default async function AccountSessionsPage({ params }: PageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account, "sessions"));
  return (
    <Hydrate caller={caller} ready={[...headReads(account), read(accountSessions, { account })]}>
      <SessionsPage account={account} endSessions={endSessions} />
    </Hydrate>
  );
}
