"use client";

import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { BrandMark } from "./brand-mark";
import { DomainTree } from "./domain-tree";
import { currentHref, type NavRealm } from "./navigation-data";
import type { FormAction } from "./preferences";
import { RealmIcon } from "./realm-icon";
import { useShell } from "./shell-context";
import { SidebarLink } from "./sidebar-link";
import { useCommandKey } from "./use-command-key";
import { type SignedIn, UserMenu } from "./user-menu";

/** The realms, each with its picture, and the Domains under theirs. */
export function RealmList({ realms }: { readonly realms: readonly NavRealm[] }) {
  const pathname = usePathname() ?? "";
  const current = currentHref(realms, pathname);
  return (
    <ul>
      {realms.map((realm) => (
        <li key={realm.href}>
          <SidebarLink link={realm} isCurrent={realm.href === current} icon={<RealmIcon name={realm.icon} />} />
          {realm.branches !== undefined && realm.branches.length > 0 && (
            <DomainTree branches={realm.branches} rest={realm.rest} pathname={pathname} current={current} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The way into the palette, where one looks for a search field. */
function JumpButton() {
  const t = useTranslations("shell");
  const { openPalette } = useShell();
  const commandKey = useCommandKey();
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-keyshortcuts="Control+K Meta+K"
      className="mx-3 mt-1 mb-2 flex h-8 flex-none items-center gap-2 rounded-md border border-line bg-jump pr-1.5 pl-2 text-left text-dense text-text-3 hover:border-line-control"
    >
      <Search className="size-3.5" />
      <span className="cut flex-1">{t("search")}</span>
      <Kbd>{commandKey} K</Kbd>
    </button>
  );
}

export interface SidebarProps {
  /** Name of the mail server this console is signed in to. */
  readonly server: string;
  /** With several servers: the way to another one. */
  readonly serverSwitch?: ReactNode;
  readonly realms: readonly NavRealm[];
  readonly user: SignedIn;
  readonly signOut: FormAction;
}

/** The side: which server, where to go, who is here. */
export function Sidebar({ server, serverSwitch, realms, user, signOut }: SidebarProps) {
  const t = useTranslations("shell");
  return (
    <aside aria-label={t("productName")} className="flex min-h-0 flex-col border-r border-line bg-canvas narrow:hidden">
      <div className="flex h-13 flex-none items-center gap-2.5 pr-2 pl-4">
        <BrandMark />
        <div className="min-w-0 flex-1">
          <div className="text-[13px]/4 font-semibold">{t("productName")}</div>
          <div className="cut font-mono text-[11px]/3.5 tracking-[-0.02em] text-text-3" title={server}>
            {server}
          </div>
        </div>
        {serverSwitch}
      </div>
      <JumpButton />
      <nav aria-label={t("main")} className="min-h-0 flex-1 overflow-y-auto px-2">
        <RealmList realms={realms} />
      </nav>
      <div className="flex-none border-t border-line p-2">
        <UserMenu user={user} signOut={signOut} />
      </div>
    </aside>
  );
}
