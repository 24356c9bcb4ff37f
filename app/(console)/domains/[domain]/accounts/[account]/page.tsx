import type { Metadata } from "next";
import { infoInput, recentChanges } from "@/components/person/person-reads";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountAliases, getAccountTelnums } from "@/lib/catalogue/commands/account/aliases";
import { getAccountRights } from "@/lib/catalogue/commands/account/rights";
import { getAccountMailRules } from "@/lib/catalogue/commands/account/rules";
import { getAccountEffectiveSettings } from "@/lib/catalogue/commands/account/settings";
import { getAccountStat } from "@/lib/catalogue/commands/statistics";
import { accountHref } from "@/lib/navigation";
import { accountServices, accountSessions, accountType, changesRead } from "@/lib/reads";
import { command, Hydrate, read } from "../../../../_parts/hydrate";
import { pageCaller } from "../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "./_parts/account-of-path";
import { AccountOverview } from "./_parts/account-overview";
import { endSessions } from "./actions";

interface AccountPageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: AccountPageProps): Promise<Metadata> {
  return { title: await accountOfPath(params) };
}

export default async function AccountPage({ params }: AccountPageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account));
  const input = { accountName: account };
  const ready = [
    command(getAccountEffectiveSettings, input),
    command(getAccountInfo, infoInput(account)),
    command(getAccountRights, input),
    command(getAccountAliases, input),
    command(getAccountTelnums, input),
    command(getAccountMailRules, input),
    command(getAccountStat, input),
    read(accountType, { account }),
    read(accountServices, { account }),
    read(accountSessions, { account }),
    read(changesRead, recentChanges(account)),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AccountOverview account={account} endSessions={endSessions} />
    </Hydrate>
  );
}
