"use client";

import { Database, KeyRound, LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PersonActions } from "@/components/person/person-actions";
import { useEndSessions } from "@/components/person/sessions-card";
import { Card } from "@/components/ui/card";
import type { MenuItem } from "@/components/ui/menu-entry";
import { accountHref } from "@/lib/navigation";
import { ActionList } from "./action-list";

interface QuickActionsProps {
  readonly account: string;
  readonly endSessions: PersonActions["endSessions"];
}

/** What is done most with one Account, each also by its letter. */
export function QuickActions({ account, endSessions }: QuickActionsProps) {
  const t = useTranslations("account");
  const router = useRouter();
  const { ask, dialog, refusals } = useEndSessions(account, endSessions);
  const items: readonly MenuItem[] = [
    {
      key: "password",
      label: t("resetPassword"),
      icon: <KeyRound />,
      shortcut: "P",
      onSelect: () => router.push(accountHref(account, "password")),
    },
    {
      key: "limit",
      label: t("quick.raiseLimit"),
      icon: <Database />,
      shortcut: "L",
      onSelect: () => router.push(`${accountHref(account, "settings")}?key=MaxAccountSize`),
    },
    {
      key: "sessions",
      label: t("quick.endSessions"),
      icon: <LogOut />,
      disabledReason: refusals.all,
      onSelect: () => ask(),
    },
  ];
  return (
    <Card title={t("quick.title")}>
      <ActionList items={items} />
      {dialog}
    </Card>
  );
}
