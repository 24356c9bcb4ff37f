"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/shell/links";
import { Badge } from "@/components/ui/badge";
import { accountHref } from "@/lib/navigation";

/** Kinds of identifiers in an access control list. */
export const WHO = ["account", "group", "domain", "otherDomain", "everyone"] as const;
export type Who = (typeof WHO)[number];

interface Identifier {
  readonly who: Who;
  /** Of the Account, the Group or the other Domain. */
  readonly name: string;
}

export function identifierOf({ who, name }: Identifier): string {
  if (who === "everyone") return "anyone";
  if (who === "domain") return "anyone@";
  if (who === "otherDomain") return `anyone@${name}`;
  return who === "group" ? `#${name}` : name;
}

export function readIdentifier(text: string): Identifier {
  const folded = text.toLowerCase();
  if (folded === "anyone") return { who: "everyone", name: "" };
  if (folded === "anyone@") return { who: "domain", name: "" };
  if (folded.startsWith("anyone@")) return { who: "otherDomain", name: text.slice("anyone@".length) };
  if (text.startsWith("#")) return { who: "group", name: text.slice(1) };
  return { who: "account", name: text };
}

/** Whom an identifier means, in words; an Account is a link to its page. */
export function IdentifierWords({ identifier, domain }: { readonly identifier: string; readonly domain: string }) {
  const t = useTranslations("accountAccess.who");
  const { who, name } = readIdentifier(identifier);
  if (who !== "account") return t(who, { name, domain });
  return (
    <TextLink href={accountHref(name.includes("@") ? name : `${name}@${domain}`)}>
      <span className="mono">{name}</span>
    </TextLink>
  );
}

/**
 * The letter of the Admin right. The guide names this right of an Account and no letter; it is the one that the right to
 * change an access control list has everywhere else.
 */
export const ADMIN = "a";

/** The letters of a right as the server has them, with the one right in words that the guide names. */
export function Letters({ letters }: { readonly letters: string }): ReactNode {
  const t = useTranslations("accountAccess");
  if (letters === "") return <span className="text-text-3">{t("noLetters")}</span>;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-2">
      <span className="mono wrap-anywhere">{letters}</span>
      {letters.includes(ADMIN) && <Badge tone="accent">{t("admin")}</Badge>}
    </span>
  );
}
