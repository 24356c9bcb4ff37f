import type { Metadata } from "next";
import { infoInput, recentChanges } from "@/components/person/person-reads";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { getAccountRights } from "@/lib/catalogue/commands/account/rights";
import { getAccountEffectiveSettings } from "@/lib/catalogue/commands/account/settings";
import { accountHref } from "@/lib/navigation";
import { accountSessions, changesRead } from "@/lib/reads";
import { command, Hydrate, read } from "../../../../../_parts/hydrate";
import { pageCaller } from "../../../../../_parts/page-caller";
import { type AccountPath, accountOfPath } from "../_parts/account-of-path";
import { AccountPassword } from "../_parts/account-password";
import { endSessions, resetPassword } from "../actions";

interface PasswordPageProps {
  readonly params: Promise<AccountPath>;
}

export async function generateMetadata({ params }: PasswordPageProps): Promise<Metadata> {
  return { title: await accountOfPath(params) };
}

export default async function PasswordPage({ params }: PasswordPageProps) {
  const account = await accountOfPath(params);
  const caller = await pageCaller(accountHref(account, "password"));
  const ready = [
    command(getAccountEffectiveSettings, { accountName: account }),
    command(getAccountInfo, infoInput(account)),
    command(getAccountRights, { accountName: account }),
    read(accountSessions, { account }),
    read(changesRead, recentChanges(account)),
  ];
  return (
    <Hydrate caller={caller} ready={ready}>
      <AccountPassword account={account} resetPassword={resetPassword} endSessions={endSessions} />
    </Hydrate>
  );
}
