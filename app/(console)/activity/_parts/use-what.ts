"use client";

import { useMessages, useTranslations } from "next-intl";
import type { Title } from "@/lib/changes";
import type { ChangeRow } from "./activity-view";

/** Names Changes in the reader's language, shortly where their object stands beside the name. */
export function useWhat() {
  const t = useTranslations("change.title");
  const { what: short } = useMessages().activity;
  const isShort = (id: string): id is keyof typeof short => Object.hasOwn(short, id);
  return {
    what: ({ id, values }: Title): string => (isShort(id) ? short[id] : t(id, values)),
    /** Ids of the names that hold a text: the record itself speaks no language. */
    titlesWith: (text: string): readonly string[] => {
      const wanted = text.toLowerCase();
      return Object.entries(short).flatMap(([id, words]) => (words.toLowerCase().includes(wanted) ? [id] : []));
    },
  };
}

function localPart(name: string): string {
  const at = name.lastIndexOf("@");
  return at < 0 ? name : name.slice(0, at);
}

/** What a Change worked on, as its line says it: a name, or how many of what kind. */
export type ObjectWords =
  | { readonly kind: "name"; readonly name: string; readonly full: string; readonly to?: string }
  | { readonly kind: "words"; readonly words: string };

export function useObjects(): (row: ChangeRow) => ObjectWords {
  const t = useTranslations("activity");
  return ({ objects, title: { values } }) => {
    const { from, to } = values;
    if (typeof from === "string" && typeof to === "string") {
      const full = `${from} → ${to}`;
      const isMove = from.includes("@") && from.slice(from.indexOf("@")) !== to.slice(to.indexOf("@"));
      return { kind: "name", name: localPart(from), to: isMove ? to : localPart(to), full };
    }
    const [only] = objects;
    if (only === undefined || (objects.length === 1 && only.kind === "server")) return { kind: "words", words: "" };
    if (objects.length === 1)
      return only.kind === "domain"
        ? { kind: "words", words: t("domainKind") }
        : { kind: "name", name: localPart(only.name), full: only.name };
    const isAll = (kind: string) => objects.every((object) => object.kind === kind);
    const count = { count: objects.length };
    return {
      kind: "words",
      words: isAll("account") ? t("accounts", count) : isAll("domain") ? t("domains", count) : t("objects", count),
    };
  };
}

/** Where a Change worked: a Domain, several, or the server itself. */
export function useWhere(): (row: ChangeRow) => { readonly words: string; readonly isDomain: boolean } {
  const t = useTranslations("activity");
  return ({ objects }) => {
    const domains = [...new Set(objects.map(({ domain }) => domain))];
    const [only = ""] = domains;
    if (domains.length > 1) return { words: t("domains", { count: domains.length }), isDomain: false };
    return only === "" ? { words: t("server"), isDomain: false } : { words: only, isDomain: true };
  };
}
