"use client";

import { useTranslations } from "next-intl";
import type { PersonActions } from "@/components/person/person-actions";
import { SessionsCard } from "@/components/person/sessions-card";
import { AccountFrame } from "../../_parts/account-frame";
import { SessionData } from "./session-data";

interface SessionsPageProps {
  readonly account: string;
  readonly endSessions: PersonActions["endSessions"];
}

/**
 * Who is signed in as this person now. Which session is looked at does not stand in the address: the ID of a WebUser
 * session opens it, and addresses are kept in histories.
 */
export function SessionsPage({ account, endSessions }: SessionsPageProps) {
  const t = useTranslations("accountSessions");
  return (
    <AccountFrame account={account} page="accountSessions">
      <div className="grid max-w-180 gap-4 px-6 py-5 narrow:px-4">
        <SessionsCard
          account={account}
          endSessions={endSessions}
          detailOf={({ id }) => <SessionData account={account} sessionID={id} />}
        />
        <p className="text-small text-text-3">{t("note")}</p>
      </div>
    </AccountFrame>
  );
}
