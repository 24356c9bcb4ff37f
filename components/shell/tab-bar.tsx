"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { BottomSheet } from "@/components/ui/dialog";
import { currentHref, isInRealm, type NavRealm } from "./navigation-data";
import { RealmIcon } from "./realm-icon";
import { RealmList, type SidebarProps } from "./sidebar";
import { UserMenu } from "./user-menu";

const TAB =
  "relative flex min-w-0 flex-auto flex-col items-center justify-center gap-0.75 text-micro font-medium focus-visible:-outline-offset-2 [&>svg]:size-5 [&>svg]:[stroke-width:1.6]";

function Face({ icon, label, count }: { icon: ReactNode; label: string; count?: string | undefined }) {
  return (
    <>
      {icon}
      <span className="cut max-w-full px-1">{label}</span>
      {count !== undefined && (
        <span className="absolute top-1.5 left-[calc(50%+6px)] h-4 min-w-4 rounded-full bg-danger-fill px-1 text-center text-[10px]/4 font-semibold text-danger-on">
          {count}
        </span>
      )}
    </>
  );
}

function Tab({ realm, isCurrent }: { realm: NavRealm; isCurrent: boolean }) {
  return (
    <Link
      href={realm.href}
      {...(isCurrent && { "aria-current": "page" as const })}
      className={classNames(TAB, isCurrent ? "text-accent-text" : "text-text-3")}
    >
      <Face
        icon={<RealmIcon name={realm.icon} />}
        label={realm.label}
        count={realm.isHot === true ? realm.count : undefined}
      />
    </Link>
  );
}

type TabBarProps = Pick<SidebarProps, "realms" | "user" | "signOut">;

/** The realms at the bottom of a narrow screen; those without a place, and who is signed in, come up with "More". */
export function TabBar({ realms, user, signOut }: TabBarProps) {
  const t = useTranslations("shell");
  const pathname = usePathname() ?? "";
  const current = currentHref(realms, pathname);
  // Walking to a page closes the sheet: it is open only for the page where it was opened.
  const [openedAt, setOpenedAt] = useState<string>();
  const close = (): void => setOpenedAt(undefined);
  return (
    <>
      <nav aria-label={t("main")} className="hidden h-14 flex-none border-t border-line bg-canvas narrow:flex">
        {realms
          .filter((realm) => realm.isInTabBar)
          .map((realm) => (
            <Tab key={realm.href} realm={realm} isCurrent={isInRealm(realm, current)} />
          ))}
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={openedAt === pathname}
          onClick={() => setOpenedAt(pathname)}
          className={`${TAB} text-text-3`}
        >
          <Face icon={<MenuIcon />} label={t("more")} />
        </button>
      </nav>
      <BottomSheet isOpen={openedAt === pathname} onClose={close} title={t("main")} closeLabel={t("close")}>
        <nav aria-label={t("more")} className="px-2 pb-2">
          <RealmList realms={realms} />
        </nav>
        <div className="border-t border-line p-2">
          <UserMenu user={user} signOut={signOut} />
        </div>
      </BottomSheet>
    </>
  );
}
