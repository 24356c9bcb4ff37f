"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Toasts } from "@/components/ui/toasts";
import { KeysHelp } from "./keys-help";
import { SkipLink } from "./links";
import type { PaletteScope, PaletteSearch } from "./palette-data";
import type { FormAction, Theme } from "./preferences";
import { ShellContext } from "./shell-context";
import { Sidebar, type SidebarProps } from "./sidebar";
import { TabBar } from "./tab-bar";
import { useShellKeys } from "./use-shell-keys";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

export interface AppFrameProps extends SidebarProps {
  readonly theme: Theme;
  readonly setTheme: FormAction;
  readonly locale: string;
  readonly setLocale: FormAction;
  readonly search: PaletteSearch;
  readonly scopes: readonly PaletteScope[];
  /** Which Domain the palette looks at first. */
  readonly searchFirst?: string | undefined;
  readonly hasSingleKeys?: boolean | undefined;
  /** Above every page: the sandbox, the server that is away. */
  readonly bands?: ReactNode;
  /** In the bar of every page: the work that is running. */
  readonly chip?: ReactNode;
  readonly children: ReactNode;
}

type Layer = "palette" | "keys";

/** The frame around every page of the console: side, bands, palette, keys and toasts. */
export function AppFrame(props: AppFrameProps) {
  const { realms, user, signOut, theme, setTheme, locale, setLocale, hasSingleKeys = true } = props;
  const t = useTranslations("shell");
  const router = useRouter();
  const [layer, setLayer] = useState<Layer>();
  const [wasSearched, setWasSearched] = useState(false);
  const close = (): void => setLayer(undefined);
  const openKeys = (): void => setLayer("keys");
  function openPalette(): void {
    setWasSearched(true);
    setLayer("palette");
  }
  const letters = realms.flatMap(({ goKey, label, href }) => (goKey === undefined ? [] : [{ goKey, label, href }]));
  useShellKeys({
    hasSingleKeys,
    onPalette: openPalette,
    onHelp: openKeys,
    onGo: (letter) => {
      const target = letters.find(({ goKey }) => goKey.toLowerCase() === letter);
      if (target) router.push(target.href);
    },
  });
  return (
    <ShellContext value={{ openPalette, openKeys, theme, setTheme, locale, setLocale, chip: props.chip }}>
      <Toasts label={t("notices")} closeLabel={t("close")}>
        <SkipLink />
        <div className="grid h-dvh grid-cols-[240px_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] overflow-hidden narrow:grid-cols-[minmax(0,1fr)]">
          <Sidebar {...props} />
          <div className="flex min-h-0 min-w-0 flex-col bg-surface">
            {props.bands}
            {props.children}
            <TabBar realms={realms} user={user} signOut={signOut} />
          </div>
        </div>
      </Toasts>
      {wasSearched && (
        <Palette
          isOpen={layer === "palette"}
          onClose={close}
          search={props.search}
          scopes={props.scopes}
          first={props.searchFirst}
          onKeys={openKeys}
        />
      )}
      <KeysHelp isOpen={layer === "keys"} onClose={close} realms={letters} hasSingleKeys={hasSingleKeys} />
    </ShellContext>
  );
}
