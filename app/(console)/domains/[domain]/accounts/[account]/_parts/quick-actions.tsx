"use client";

import { Database } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { MenuItem } from "@/components/ui/menu-entry";
import { accountHref } from "@/lib/navigation";
import { useAccountMenu } from "./account-menu";
import { ActionList } from "./action-list";

/** Entries of the menu that are found more easily elsewhere on the page: a tab, and the button beside the address. */
const ELSEWHERE: ReadonlySet<string> = new Set(["settings", "copy"]);

/** What is done most with one Account, each also by its letter. */
export function QuickActions({ account }: { readonly account: string }) {
  const t = useTranslations("account.quick");
  const router = useRouter();
  const { items } = useAccountMenu();
  const [password, ...others] = items.filter(({ key }) => !ELSEWHERE.has(key));
  const limit: MenuItem = {
    key: "limit",
    label: t("raiseLimit"),
    icon: <Database />,
    shortcut: "L",
    onSelect: () => router.push(`${accountHref(account, "settings")}?key=MaxAccountSize`),
  };
  return (
    <Card title={t("title")}>
      <ActionList items={[...(password === undefined ? [] : [password]), limit, ...others]} />
    </Card>
  );
}
