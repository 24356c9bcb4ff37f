"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { AccountsOfLimit } from "@/components/domain/accounts-of-limit";
import { DomainStatus } from "@/components/domain/domain-status";
import type { DomainSummary } from "@/components/domain/use-domain-summary";
import { Badge } from "@/components/ui/badge";
import { RowMenuButton } from "@/components/ui/row-menu-button";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, ROW_LINK, Row } from "@/components/ui/table";
import { domainHref } from "@/lib/navigation";
import type { RowAnswer } from "@/lib/query/use-rows";

function Aliases({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations("domains");
  const [first, ...others] = names;
  if (first === undefined) return <span className="text-text-3">{t("none")}</span>;
  return (
    <span className="mono" title={names.join(", ")}>
      {others.length === 0 ? first : `${first}, ${t("more", { count: others.length })}`}
    </span>
  );
}

interface DomainRowProps
  extends Pick<ComponentProps<typeof Row>, "onKeyDown" | "onFocus" | "onContextMenu" | "tabIndex"> {
  readonly domain: string;
  readonly isMain: boolean;
  /** The alias by which it matches the filter. */
  readonly alias: string | undefined;
  readonly answer: RowAnswer<DomainSummary> | undefined;
  readonly isOpen: boolean;
  readonly onMenu: (anchor: HTMLElement) => void;
}

/** One Domain. What is not read yet is a grey bar in its place. */
export function DomainRow({ domain, isMain, alias, answer, isOpen, onMenu, ...row }: DomainRowProps) {
  const t = useTranslations("domains");
  const format = useFormatter();
  const summary = answer?.row;
  const waiting = answer?.error === undefined ? <Skeleton className="w-20 animate-late" /> : null;
  const shown = summary ?? (answer?.error === undefined ? undefined : { domain, problem: String(answer.error) });
  return (
    <Row {...row} data-row={domain} isOpen={isOpen}>
      <Cell place="title" isFirst weight="first" title={domain}>
        <Link tabIndex={-1} className={ROW_LINK} href={domainHref(domain, "")}>
          {domain}
        </Link>
        {isMain && (
          <span className="ml-2 inline-flex align-middle">
            <Badge>{t("main")}</Badge>
          </span>
        )}
        {alias !== undefined && <span className="ml-2 text-small text-text-3">{t("alsoKnown", { alias })}</span>}
      </Cell>
      <Cell place="figure">{summary === undefined ? waiting : <AccountsOfLimit summary={summary} />}</Cell>
      <Cell place="meta">
        {summary === undefined ? waiting : summary.domainAliases && <Aliases names={summary.domainAliases} />}
      </Cell>
      <Cell drop={3} isNumber>
        {summary?.forwarders !== undefined && format.number(summary.forwarders)}
      </Cell>
      <Cell place="state">{shown === undefined ? waiting : <DomainStatus summary={shown} />}</Cell>
      <Cell isLast>
        <RowMenuButton label={t("actionsFor", { domain })} isOpen={isOpen} onOpen={onMenu} />
      </Cell>
    </Row>
  );
}
