"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import type { PaletteEntry, PaletteScope, PaletteSearch } from "@/components/shell/palette-data";
import { type Actor, domainOf } from "@/lib/access";
import { createAccount } from "@/lib/catalogue/commands/account/accounts";
import { actionsOf, DOMAIN_PAGES, domainHref, realmsOf } from "@/lib/navigation";
import { useDomains } from "../use-domains";
import { commandSource } from "./command-source";
import { type ObjectsAround, objectSource } from "./object-source";
import { type Place, placeOf } from "./place";
import { settingSource } from "./setting-source";
import { atHand, type Source, searchAll } from "./source";

const NONE: readonly string[] = [];
const MOST_KNOWN = 6;
const MOST_KNOWN_ALONE = 60;

type Translate = ReturnType<typeof useTranslations<"nav">>;

function matches({ label, place = "" }: PaletteEntry, text: string): boolean {
  return `${label} ${place}`.toLowerCase().includes(text.toLowerCase());
}

function pagesOf(actor: Actor, domains: readonly string[], first: string, t: Translate): readonly PaletteEntry[] {
  const realms: PaletteEntry[] = realmsOf(actor).map(({ id, href, icon }) => ({
    key: href,
    icon,
    label: t(id),
    target: { href },
  }));
  const near = [...domains].sort((a, b) => Number(b === first) - Number(a === first));
  const places: PaletteEntry[] = near.flatMap((domain) =>
    DOMAIN_PAGES.map(({ id, path }) => ({
      key: domainHref(domain, path),
      icon: "page",
      label: t(id),
      place: domain,
      placeIsMono: true,
      target: { href: domainHref(domain, path) },
    })),
  );
  return [...realms, ...places];
}

function domainEntries(domains: readonly string[]): readonly PaletteEntry[] {
  return domains.map((domain) => ({
    key: `domain-${domain}`,
    icon: "domains",
    label: domain,
    isMono: true,
    target: { href: domainHref(domain) },
  }));
}

function actionEntries(actor: Actor, t: Translate): readonly PaletteEntry[] {
  return actionsOf(actor).map(({ id, href }) => ({ key: id, icon: "action", label: t(id), target: { href } }));
}

/** Entries that are known already. */
function known(scope: PaletteScope, title: string, entries: readonly PaletteEntry[]): Source {
  return atHand(scope, ({ text, isAlone }) => {
    const found = entries.filter((entry) => matches(entry, text));
    return { groups: [{ key: title, title, entries: found.slice(0, isAlone ? MOST_KNOWN_ALONE : MOST_KNOWN) }] };
  });
}

function useObjectsAround(domains: readonly string[], first: string): ObjectsAround {
  const t = useTranslations("palette");
  const missing = useMissingRight()(createAccount, { accountName: `new@${first}` });
  const mayCreate = missing === undefined;
  return useMemo(
    () => ({
      domains,
      first,
      mayCreate,
      words: {
        title: t("objects"),
        close: t("close"),
        otherwise: t("otherwise"),
        note: (kind, target) => t(`note.${kind}`, { target }),
        reading: (found, left) => t("reading", { found, left }),
        nothing: (text, looked) => ({ title: t("noObject", { text }), text: t("noObjectText", { looked }) }),
        create: (name) => t("create", { name }),
        everywhere: t("everywhere"),
      },
    }),
    [domains, first, mayCreate, t],
  );
}

function useScopes() {
  const t = useTranslations("palette");
  return useMemo(
    () => ({
      all: { key: "all", label: t("scopeAll"), prefix: "" },
      objects: { key: "objects", label: t("scopeObjects"), prefix: "@" },
      settings: { key: "settings", label: t("scopeSettings"), prefix: "#" },
      commands: { key: "commands", label: t("scopeCommands"), prefix: ">" },
      pages: { key: "pages", label: t("scopePages"), prefix: "/" },
      actions: { key: "actions", label: t("scopeActions"), prefix: "!" },
    }),
    [t],
  );
}

function useCommandSource(scope: PaletteScope): Source {
  const t = useTranslations("explorer");
  const language = useLocale();
  const client = useQueryClient();
  return useMemo(
    () => commandSource(scope, client, { language, effect: (effect) => t(`effect.${effect}`) }),
    [scope, client, language, t],
  );
}

function useSettingSource(scope: PaletteScope, place: Place): Source {
  const t = useTranslations("palette");
  const language = useLocale();
  return useMemo(
    () =>
      settingSource(scope, place, { language, title: scope.label, ofDomain: t("ofDomain"), ofAccount: t("ofAccount") }),
    [scope, place, language, t],
  );
}

interface ConsoleSearch {
  readonly search: PaletteSearch;
  readonly scopes: readonly PaletteScope[];
  /** The Domain that is looked at first. */
  readonly first: string;
}

/** What the palette finds: Domains, objects, settings, pages and actions. */
export function useConsoleSearch(): ConsoleSearch {
  const t = useTranslations("nav");
  const tp = useTranslations("palette");
  const actor = useActor();
  const pathname = usePathname();
  const { data: domains = NONE } = useDomains();
  const place = useMemo(() => placeOf(pathname), [pathname]);
  const first = place.domain ?? domainOf(actor.account);
  const around = useObjectsAround(domains, first);
  const scopes = useScopes();
  const settings = useSettingSource(scopes.settings, place);
  const commands = useCommandSource(scopes.commands);
  return useMemo(() => {
    const sources: readonly Source[] = [
      known(scopes.objects, t("domains"), domainEntries(domains)),
      objectSource(scopes.objects, around),
      settings,
      commands,
      known(scopes.pages, scopes.pages.label, pagesOf(actor, domains, first, t)),
      known(scopes.actions, scopes.actions.label, actionEntries(actor, t)),
    ];
    const search: PaletteSearch = ({ text, scope }, signal) => {
      const isAlone = scope !== scopes.all.key;
      const asked = isAlone ? sources.filter((source) => source.scope.key === scope) : sources;
      return searchAll(asked, { text, isAlone }, signal, (source) => tp("failed", { scope: source.scope.label }));
    };
    return { search, scopes: Object.values(scopes), first };
  }, [actor, around, domains, first, scopes, settings, commands, t, tp]);
}
