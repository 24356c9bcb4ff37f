"use client";

import { Keyboard, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { useShell } from "./shell-context";
import { ThemeSwitch } from "./theme-switch";

/** What can be done from every page. */
export function TopActions() {
  const t = useTranslations("shell");
  const { openPalette, openKeys, setTheme, chip } = useShell();
  return (
    <>
      <span className="flex flex-none items-center narrow:hidden">{chip}</span>
      <span className="hidden narrow:flex">
        <IconButton icon={<Search className="size-5!" />} label={t("searchShort")} onClick={openPalette} />
      </span>
      <span className="flex narrow:hidden">
        <IconButton icon={<Keyboard />} label={t("keys")} onClick={openKeys} />
      </span>
      <ThemeSwitch action={setTheme} />
    </>
  );
}
