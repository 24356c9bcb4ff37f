"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DomainStatus } from "@/components/domain/domain-status";
import type { DomainSummary } from "@/components/domain/use-domain-summary";
import { useActor } from "@/components/session/actor-context";
import { TabLinks } from "@/components/shell/links";
import { Badge } from "@/components/ui/badge";
import { MenuButton } from "@/components/ui/menu-button";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { DOMAIN_PAGES, domainHref } from "@/lib/navigation";

export type DomainPageId = (typeof DOMAIN_PAGES)[number]["id"];

interface DomainHeadProps {
  readonly domain: string;
  readonly page: DomainPageId;
  readonly summary: DomainSummary | undefined;
  readonly menu: readonly MenuEntry[];
  /** What this page is there for, before the menu. */
  readonly actions?: ReactNode;
}

/** Which Domain this is, how it is, what can be done with it, and its pages. */
export function DomainHead({ domain, page, summary, menu, actions }: DomainHeadProps) {
  const t = useTranslations("domains");
  const tn = useTranslations("nav");
  const isMain = useActor().mainDomain?.toLowerCase() === domain.toLowerCase();
  const tabs = DOMAIN_PAGES.map(({ id, path }) => ({
    href: domainHref(domain, path),
    label: tn(id),
    isCurrent: id === page,
  }));
  return (
    <>
      <header className="flex flex-none items-center gap-3 px-6 pt-5 pb-2 narrow:flex-wrap narrow:gap-y-1 narrow:px-4 narrow:pt-4">
        <h1 className="mono cut text-page font-semibold narrow:flex-1 narrow:text-[17px]/6" title={domain}>
          {domain}
        </h1>
        <span className="flex flex-1 items-center justify-between gap-3 text-dense narrow:order-last narrow:basis-full narrow:justify-start">
          {isMain ? <Badge>{t("main")}</Badge> : <span className="narrow:hidden" />}
          {summary !== undefined && <DomainStatus summary={summary} />}
        </span>
        {actions}
        <MenuButton label={t("menu", { domain })} entries={menu} variant="secondary" />
      </header>
      <TabLinks label={t("pages", { domain })} tabs={tabs} />
    </>
  );
}
