"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useActor } from "@/components/session/actor-context";
import { AppFrame } from "@/components/shell/app-frame";
import { AwayBand, SandboxBand } from "@/components/shell/bands";
import type { NavBranch, NavRealm } from "@/components/shell/navigation-data";
import type { FormAction, Theme } from "@/components/shell/preferences";
import type { Actor } from "@/lib/access";
import { DOMAIN_PAGES, domainHref, realmsOf } from "@/lib/navigation";
import { RunningJob } from "./running-job";
import { useConsoleSearch } from "./search/use-console-search";
import { useDomains } from "./use-domains";
import { useReach } from "./use-reach";

interface ConsoleFrameProps {
  readonly server: string;
  readonly realName: string;
  readonly isSandbox: boolean;
  readonly theme: Theme;
  readonly setTheme: FormAction;
  readonly locale: string;
  readonly setLocale: FormAction;
  readonly signOut: FormAction;
  readonly children: ReactNode;
}

const LISTED = 3;

/** The Domain of the page comes first, then as many others as there is room for. */
function shownDomains(domains: readonly string[], current: string | undefined): readonly string[] {
  const others = domains.filter((domain) => domain.toLowerCase() !== current);
  return [...(current === undefined ? [] : [current]), ...others].slice(0, LISTED);
}

function useRealms(actor: Actor): readonly NavRealm[] {
  const t = useTranslations("nav");
  const format = useFormatter();
  const pathname = usePathname();
  const { data: domains = [] } = useDomains();
  const current = /^\/domains\/([^/]+)/.exec(pathname)?.[1];
  const listed = shownDomains(domains, current === undefined ? undefined : decodeURIComponent(current).toLowerCase());
  const branches: NavBranch[] = listed.map((name) => ({
    name,
    href: domainHref(name, ""),
    pages: DOMAIN_PAGES.map(({ id, path }) => ({ href: domainHref(name, path), label: t(id) })),
  }));
  const rest = domains.length - listed.length;
  return realmsOf(actor).map((realm) => ({
    ...realm,
    label: t(realm.id),
    ...(realm.id === "domains"
      ? {
          branches,
          count: domains.length === 0 ? undefined : format.number(domains.length),
          rest: rest > 0 ? { href: realm.href, label: t("moreDomains", { count: rest }) } : undefined,
        }
      : {}),
  }));
}

function useRole(actor: Actor): string {
  const t = useTranslations("nav");
  const { rights, domains } = actor;
  if (rights === "unknown") return t("unknownRights");
  if (rights.server.has("Master")) return t("operator");
  if (rights.server.size > 0) return t("serverAdmin", { count: rights.server.size });
  return rights.domain.size > 0 ? t("domainAdmin", { count: domains.length }) : t("user");
}

/** The shell around every page, filled with what this person has. */
export function ConsoleFrame({ realName, isSandbox, children, ...frame }: ConsoleFrameProps) {
  const actor = useActor();
  const client = useQueryClient();
  const { reach, said } = useReach();
  const { search, scopes, first } = useConsoleSearch();
  const bands = (
    <>
      {isSandbox && <SandboxBand href="/sandbox" />}
      <AwayBand reach={reach} said={said} onTry={() => void client.refetchQueries({ type: "active" })} />
    </>
  );
  return (
    <AppFrame
      {...frame}
      user={{ name: realName === "" ? actor.account : realName, role: useRole(actor) }}
      realms={useRealms(actor)}
      search={search}
      scopes={scopes}
      searchFirst={first}
      bands={bands}
      chip={<RunningJob />}
    >
      {children}
    </AppFrame>
  );
}
