"use client";

import { KeyRound, Shield } from "lucide-react";
import { useTranslations } from "next-intl";
import { AccountStatus } from "@/components/person/account-status";
import { useAccount, useRank } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { MenuButton } from "@/components/ui/menu-button";
import { ObjectHead } from "@/components/ui/page-head";
import type { Rights } from "@/lib/access";
import { accountHref } from "@/lib/navigation";
import { useAccountMenu } from "./account-menu";

/** What an administrator may do, in two or three words; nothing for everybody else. */
function useOffice(rights: Rights | undefined): string | undefined {
  const t = useTranslations("account");
  if (rights === undefined) return undefined;
  if (rights.server.has("Master")) return t("operator");
  if (rights.server.size > 0) return t("serverAdministrator");
  // Every administrator of a Domain carries the marker; it is no right to count.
  return rights.domain.size > 0 ? t("administrator", { count: rights.domain.size - 1 }) : undefined;
}

/** Whose pages these are. */
export function AccountHead({ account }: { readonly account: string }) {
  const t = useTranslations("account");
  const { facts, memory, state } = useAccount(account);
  const { entries } = useAccountMenu();
  const office = useOffice(useRank(account).rights);
  // Nothing is offered for an Account that is not there, or not opened.
  const isThere = facts !== undefined || memory !== undefined;
  return (
    <ObjectHead
      name={facts?.realName ?? account.slice(0, account.lastIndexOf("@"))}
      badges={
        <>
          {facts?.serviceClass !== undefined && <Badge>{facts.serviceClass}</Badge>}
          {office !== undefined && (
            <Badge tone="accent" icon={<Shield />}>
              {office}
            </Badge>
          )}
        </>
      }
      line={
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 narrow:gap-y-1">
          <span className="mono cut text-text-2">{account}</span>
          <span className="flex narrow:hidden">
            <CopyButton
              text={account}
              label={t("copyAddress")}
              copiedLabel={t("copied")}
              failedLabel={t("copyFailed")}
            />
          </span>
          {state !== undefined && (
            <span className="hidden text-small narrow:flex">
              <AccountStatus state={state} />
            </span>
          )}
        </span>
      }
      status={
        state !== undefined && (
          <span className="flex narrow:hidden">
            <AccountStatus state={state} />
          </span>
        )
      }
      actions={
        isThere && (
          <>
            <span className="flex narrow:hidden">
              <LinkButton href={accountHref(account, "password")} icon={<KeyRound />}>
                {t("resetPassword")}
              </LinkButton>
            </span>
            <MenuButton label={t("actions")} variant="secondary" entries={entries} />
          </>
        )
      }
    />
  );
}
