"use client";

import { Ellipsis, Keyboard, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { MenuButton } from "@/components/ui/menu-button";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { type FormAction, LANGUAGES, submitChoice } from "./preferences";
import { useShell } from "./shell-context";

export interface SignedIn {
  readonly name: string;
  /** What they may do, in a few words. */
  readonly role: string;
}

function useUserEntries(signOut: FormAction): readonly MenuEntry[] {
  const t = useTranslations("shell");
  const { theme, setTheme, locale, setLocale, openKeys } = useShell();
  const themes = { system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") };
  return [
    { kind: "heading", key: "theme", label: t("theme") },
    ...(["system", "light", "dark"] as const).map((value) => ({
      key: value,
      label: themes[value],
      isChecked: value === theme,
      onSelect: () => submitChoice(setTheme, "theme", value),
    })),
    { kind: "separator", key: "after-theme" },
    { kind: "heading", key: "language", label: t("language") },
    ...LANGUAGES.map(({ value, label }) => ({
      key: value,
      label,
      isChecked: value === locale,
      onSelect: () => submitChoice(setLocale, "locale", value),
    })),
    { kind: "separator", key: "after-language" },
    { key: "keys", label: t("keys"), icon: <Keyboard />, shortcut: "?", onSelect: openKeys },
    {
      key: "sign-out",
      label: t("signOut"),
      icon: <LogOut />,
      onSelect: () => submitChoice(signOut, "signOut", "here"),
    },
    {
      key: "sign-out-everywhere",
      label: t("signOutEverywhere"),
      onSelect: () => submitChoice(signOut, "signOut", "everywhere"),
    },
  ];
}

interface UserMenuProps {
  readonly user: SignedIn;
  readonly signOut: FormAction;
}

/** Who is signed in, what they may do, how the console looks to them, and the way out. */
export function UserMenu({ user, signOut }: UserMenuProps) {
  const t = useTranslations("shell");
  const entries = useUserEntries(signOut);
  return (
    <div className="flex items-center gap-2.5 px-2 py-1">
      <Avatar name={user.name} />
      <div className="min-w-0 flex-1">
        <div className="cut text-small font-medium">{user.name}</div>
        <div className="cut text-[11px]/3.5 text-text-3" title={user.role}>
          {user.role}
        </div>
      </div>
      <MenuButton
        label={t("accountMenu")}
        entries={entries}
        icon={<Ellipsis className="size-3.5" />}
        variant="quiet"
        size="small"
      />
    </div>
  );
}
