"use client";

import { useTranslations } from "next-intl";
import { ChangesCard } from "@/components/person/changes-card";
import { HindrancesCard } from "@/components/person/hindrances-card";
import type { PersonActions } from "@/components/person/person-actions";
import { SessionsCard } from "@/components/person/sessions-card";
import { LinkButton } from "@/components/shell/links";
import { accountHref } from "@/lib/navigation";
import { AccountFrame } from "./account-frame";
import { IdentityCard } from "./identity-card";
import { NamesCard } from "./names-card";
import { QuickActions } from "./quick-actions";
import { RightsCard } from "./rights-card";
import { ServicesCard } from "./services-card";
import { UsageCard } from "./usage-card";
import { WhyNote } from "./why-note";

interface AccountOverviewProps {
  readonly account: string;
  readonly endSessions: PersonActions["endSessions"];
}

const COLUMN = "grid min-w-0 gap-4";

function AllSessions({ account }: { readonly account: string }) {
  const t = useTranslations("account.sessions");
  return (
    <LinkButton variant="quiet" size="small" href={accountHref(account, "sessions")}>
      {t("all")}
    </LinkButton>
  );
}

/** Everything about one Account at a glance. Each card reads for itself, so that one may fail alone. */
export function AccountOverview({ account, endSessions }: AccountOverviewProps) {
  const t = useTranslations("account.changes");
  return (
    <AccountFrame account={account} page="accountOverview">
      <div className="@container grid gap-4 px-6 pt-4 pb-6 narrow:px-4">
        <WhyNote account={account} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[680px]:grid-cols-2 @min-[1060px]:grid-cols-[minmax(0,1fr)_minmax(0,1.12fr)_296px]">
          <div className={COLUMN}>
            <IdentityCard account={account} />
            <NamesCard account={account} />
            <ChangesCard account={account} title={t("title")} />
          </div>
          <div className={COLUMN}>
            <UsageCard account={account} />
            <ServicesCard account={account} />
            <SessionsCard account={account} endSessions={endSessions} more={<AllSessions account={account} />} />
          </div>
          <div className={`${COLUMN} @min-[680px]:@max-[1060px]:col-span-2 @min-[680px]:@max-[1060px]:grid-cols-2`}>
            <QuickActions account={account} />
            <HindrancesCard account={account} />
            <RightsCard account={account} />
          </div>
        </div>
      </div>
    </AccountFrame>
  );
}
