"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { bold } from "@/components/data/rich-text";
import { useSizeText } from "@/components/data/size";
import type { AccountState } from "@/components/person/account-facts";
import { useAccount } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { accountHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { accountServices } from "@/lib/reads";
import { useAccountMenu } from "./account-menu";
import { AsideNote } from "./aside-note";

/** Only the Domain may have the service Mail off: the Account's own settings do not show that. */
function useIsMailOffAbove(account: string): boolean {
  const services = useRead(accountServices, { account }).data;
  return services?.some(({ name, on }) => name === "Mail" && on === "no") ?? false;
}

/** What keeps this Account from working as people expect, said first. Nothing when nothing does. */
export function WhyNote({ account }: { readonly account: string }) {
  const t = useTranslations("account.why");
  const { size } = useSizeText();
  const { facts, memory, state } = useAccount(account);
  const { ask } = useAccountMenu();
  const isMailOffAbove = useIsMailOffAbove(account);
  if (facts === undefined || state === undefined) return null;
  const trouble: AccountState | "noMailDomain" = state === "enabled" && isMailOffAbove ? "noMailDomain" : state;
  if (trouble === "enabled") return null;
  if (trouble === "aside") return <AsideNote account={account} />;
  const values = {
    used: size(memory?.used ?? 0),
    limit: size(facts.limit ?? 0),
    percent: facts.delayedAt ?? 100,
    b: bold,
  };
  const isFull = trouble === "delayed" || trouble === "nearlyFull";
  const action = isFull ? (
    <LinkButton size="small" href={`${accountHref(account, "settings")}?key=MaxAccountSize`}>
      {t("raiseLimit")}
    </LinkButton>
  ) : trouble === "suspended" ? (
    <Button size="small" onClick={() => ask("resume")}>
      {t("resume")}
    </Button>
  ) : trouble === "noMail" ? (
    <LinkButton size="small" href={`${accountHref(account, "settings")}?key=AccessModes`}>
      {t("seeSettings")}
    </LinkButton>
  ) : undefined;
  return (
    <Note
      tone={trouble === "delayed" || trouble === "noMail" || trouble === "noMailDomain" ? "danger" : "warning"}
      icon={trouble === "delayed" ? <TriangleAlert /> : <CircleAlert />}
      actions={action && <span className="flex narrow:hidden">{action}</span>}
    >
      {t.rich(trouble, values)}
      {action && <span className="mt-2 hidden narrow:flex">{action}</span>}
    </Note>
  );
}
