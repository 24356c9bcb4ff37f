"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { useActor } from "@/components/session/actor-context";
import type { PaletteEntry, PaletteGroup, PaletteScope, PaletteSearch } from "@/components/shell/palette-data";
import { actionsOf, DOMAIN_PAGES, domainHref, realmsOf } from "@/lib/navigation";
import { useDomains } from "./use-domains";

const MOST_DOMAINS = 8;

function matches(text: string, label: string): boolean {
  return text === "" || label.toLowerCase().includes(text.toLowerCase());
}

/** What the palette finds: pages, Domains and actions. */
export function useConsoleSearch(): { readonly search: PaletteSearch; readonly scopes: readonly PaletteScope[] } {
  const t = useTranslations("nav");
  const ts = useTranslations("shell");
  const actor = useActor();
  const { data: domains } = useDomains();

  const entries = useMemo(() => {
    const pages: PaletteEntry[] = realmsOf(actor).map(({ id, href, icon }) => ({
      key: href,
      icon,
      label: t(id),
      target: { href },
    }));
    const places: PaletteEntry[] = (domains ?? []).flatMap((domain) =>
      DOMAIN_PAGES.map(({ id, path }) => ({
        key: domainHref(domain, path),
        icon: "domains" as const,
        label: domain,
        isMono: true,
        note: t(id),
        target: { href: domainHref(domain, path) },
      })),
    );
    const actions: PaletteEntry[] = actionsOf(actor).map(({ id, href }) => ({
      key: id,
      icon: "action",
      label: t(id),
      target: { href },
    }));
    return { pages, places, actions };
  }, [actor, domains, t]);

  const search = useCallback<PaletteSearch>(
    async function* ({ text, scope }) {
      const wanted = (kind: string) => scope === "all" || scope === kind;
      const groups: PaletteGroup[] = [
        {
          key: "pages",
          title: t("palettePages"),
          entries: wanted("pages") ? entries.pages.filter(({ label }) => matches(text, label)) : [],
        },
        {
          key: "domains",
          title: t("paletteDomains"),
          entries: wanted("domains")
            ? entries.places.filter(({ label, note }) => matches(text, `${label} ${note}`)).slice(0, MOST_DOMAINS)
            : [],
        },
        {
          key: "actions",
          title: t("paletteActions"),
          entries: wanted("actions") ? entries.actions.filter(({ label }) => matches(text, label)) : [],
        },
      ].filter(({ entries: found }) => found.length > 0);
      yield groups.length > 0
        ? { groups }
        : { groups, nothing: { title: ts("paletteNothing", { text }), text: t("paletteWhere") } };
    },
    [entries, t, ts],
  );

  const scopes = useMemo(
    () => [
      { key: "all", label: t("paletteAll"), prefix: "" },
      { key: "domains", label: t("paletteDomains"), prefix: "@" },
      { key: "pages", label: t("palettePages"), prefix: "/" },
      { key: "actions", label: t("paletteActions"), prefix: "!" },
    ],
    [t],
  );
  return { search, scopes };
}
