"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/shell/links";
import { accountHref } from "@/lib/navigation";
import type { nameHolder, Of } from "@/lib/reads";

export type Holder = Of<typeof nameHolder>;

interface NameHolderProps {
  /** Where the name is. */
  readonly domain: string;
  readonly holder: Holder;
}

/** The page of what has the name; other kinds have no page of their own here. */
function hrefOf({ kind, name, target = "" }: Holder, domain: string): string | undefined {
  if (kind === "account") return accountHref(`${name}@${domain}`);
  return kind === "alias" ? accountHref(target.includes("@") ? target : `${target}@${domain}`) : undefined;
}

/** Who has a name, in one sentence that leads there. */
export function NameHolder({ domain, holder }: NameHolderProps) {
  const t = useTranslations("names");
  const href = hrefOf(holder, domain);
  const link = (words: ReactNode) =>
    href === undefined ? (
      <span className="mono text-text">{words}</span>
    ) : (
      <TextLink href={href}>
        <span className="mono">{words}</span>
      </TextLink>
    );
  return t.rich(`heldBy.${holder.kind}`, { name: holder.name, target: holder.target ?? "", link });
}
