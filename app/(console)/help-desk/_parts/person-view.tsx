"use client";

import { ArrowRight } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { AccountGate } from "@/components/person/account-gate";
import { AccountStatus } from "@/components/person/account-status";
import { ChangesCard } from "@/components/person/changes-card";
import { HindrancesCard } from "@/components/person/hindrances-card";
import type { PersonActions } from "@/components/person/person-actions";
import { ResetPasswordLoading } from "@/components/person/reset-password-loading";
import { SessionsCard } from "@/components/person/sessions-card";
import { useAccount } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { CopyButton } from "@/components/ui/copy-button";
import { ObjectHead } from "@/components/ui/page-head";
import { accountHref } from "@/lib/navigation";
import { FactsCard } from "./facts-card";

/** Made in the browser alone: a password that the server had drawn would stand in the page's source. */
const ResetPassword = dynamic(
  () => import("@/components/person/reset-password").then((module) => module.ResetPassword),
  { ssr: false, loading: ResetPasswordLoading },
);

interface PersonViewProps extends PersonActions {
  readonly account: string;
  readonly fieldRef: Ref<HTMLInputElement>;
}

function PersonHead({ account }: { readonly account: string }) {
  const t = useTranslations("helpDesk");
  const ta = useTranslations("account");
  const { facts, state } = useAccount(account);
  return (
    <ObjectHead
      isLarge
      name={facts?.realName ?? account.slice(0, account.lastIndexOf("@"))}
      line={
        <>
          <span className="mono cut text-text-2">{account}</span>
          <span className="flex min-w-0 items-center gap-2 narrow:hidden">
            <CopyButton
              text={account}
              label={ta("copyAddress")}
              copiedLabel={ta("copied")}
              failedLabel={ta("copyFailed")}
            />
            <span className="cut">{facts?.unit}</span>
          </span>
        </>
      }
      status={state !== undefined && <AccountStatus state={state} />}
      actions={
        <LinkButton
          href={accountHref(account)}
          label={t("openAccount")}
          iconAfter={<ArrowRight className="size-3.5" />}
        >
          <span className="narrow:hidden">{t("openAccount")}</span>
        </LinkButton>
      }
    />
  );
}

/** One person on the line: who they are, a new password, and where they are signed in. */
export function PersonView({ account, fieldRef, resetPassword, endSessions }: PersonViewProps) {
  const t = useTranslations("account.changes");
  return (
    <>
      <PersonHead account={account} />
      <AccountGate account={account}>
        <div className="@container px-6 pb-6 narrow:px-4 narrow:pb-4">
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @min-[740px]:grid-cols-[248px_minmax(0,1fr)] @min-[1120px]:grid-cols-[288px_minmax(0,1fr)_320px]">
            <div className="order-2 grid min-w-0 gap-4 @min-[740px]:order-1">
              <FactsCard account={account} />
              <HindrancesCard account={account} />
            </div>
            <div className="order-1 grid min-w-0 gap-4 @min-[740px]:order-2">
              <ResetPassword account={account} resetPassword={resetPassword} fieldRef={fieldRef} />
            </div>
            <div className="order-3 grid min-w-0 gap-4 @min-[740px]:@max-[1120px]:col-start-2">
              <SessionsCard account={account} endSessions={endSessions} />
              <ChangesCard account={account} title={t("here")} />
            </div>
          </div>
        </div>
      </AccountGate>
    </>
  );
}
