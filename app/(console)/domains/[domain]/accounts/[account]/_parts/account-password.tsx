"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { ChangesCard } from "@/components/person/changes-card";
import type { PersonActions } from "@/components/person/person-actions";
import { ResetPasswordLoading } from "@/components/person/reset-password-loading";
import { SessionsCard } from "@/components/person/sessions-card";
import { AccountFrame } from "./account-frame";
import { SignInCard } from "./sign-in-card";

/** Made in the browser alone: a password that the server had drawn would stand in the page's source. */
const ResetPassword = dynamic(
  () => import("@/components/person/reset-password").then((module) => module.ResetPassword),
  { ssr: false, loading: ResetPasswordLoading },
);

interface AccountPasswordProps extends PersonActions {
  readonly account: string;
}

/** The password of one Account in full: resetting it, what it is good for, and who is signed in with it. */
export function AccountPassword({ account, resetPassword, endSessions }: AccountPasswordProps) {
  const t = useTranslations("account.changes");
  return (
    <AccountFrame account={account} page="accountPassword">
      <div className="@container px-6 pt-4 pb-6 narrow:px-4">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[800px]:grid-cols-[minmax(0,1fr)_352px]">
          <div className="grid min-w-0 gap-4">
            <ResetPassword key={account} account={account} resetPassword={resetPassword} />
            <SessionsCard account={account} endSessions={endSessions} />
          </div>
          <div className="grid min-w-0 gap-4">
            <SignInCard account={account} />
            <ChangesCard account={account} title={t("title")} />
          </div>
        </div>
      </div>
    </AccountFrame>
  );
}
