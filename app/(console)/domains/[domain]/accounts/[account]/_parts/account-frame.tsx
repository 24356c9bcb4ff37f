"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AccountGate } from "@/components/person/account-gate";
import { DrawerRoom } from "@/components/person/drawer-room";
import { TabLinks } from "@/components/shell/links";
import { PageFrame } from "@/components/shell/page-frame";
import { ACCOUNT_PAGES, accountHref, domainHref } from "@/lib/navigation";
import { AccountHead } from "./account-head";
import { AccountMenu } from "./account-menu";

interface AccountFrameProps {
  /** `user@domain`. */
  readonly account: string;
  readonly page: (typeof ACCOUNT_PAGES)[number]["id"];
  readonly layout?: "scroll" | "fill" | undefined;
  readonly footer?: ReactNode;
  /** A page that makes one Change has its drawer here; parts that make their own use `InDrawer`. */
  readonly drawer?: ReactNode;
  readonly children: ReactNode;
}

/** Every page of one Account: where it is, whose it is, its other pages, and its content when the server opens it. */
export function AccountFrame({ account, page, layout, footer, drawer, children }: AccountFrameProps) {
  const t = useTranslations("account");
  const tn = useTranslations("nav");
  const at = account.lastIndexOf("@");
  const domain = account.slice(at + 1);
  const crumbs = [
    { label: tn("domains"), href: "/domains" },
    { label: domain, href: domainHref(domain, "").replace(/\/$/, ""), isMono: true },
    { label: tn("domainAccounts"), href: domainHref(domain) },
    { label: account.slice(0, at), isMono: true },
  ];
  const tabs = ACCOUNT_PAGES.map(({ id, path }) => ({
    href: accountHref(account, path),
    label: tn(id),
    isCurrent: id === page,
  }));
  return (
    <DrawerRoom>
      {(room) => (
        <PageFrame
          crumbs={crumbs}
          layout={layout}
          footer={footer}
          drawer={
            <>
              {drawer}
              {room}
            </>
          }
        >
          <AccountMenu account={account}>
            <AccountHead account={account} />
            <TabLinks label={t("pages")} tabs={tabs} />
            <AccountGate account={account}>{children}</AccountGate>
          </AccountMenu>
        </PageFrame>
      )}
    </DrawerRoom>
  );
}
