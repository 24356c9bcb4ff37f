"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { DomainSummary } from "@/components/domain/use-domain-summary";
import { useActor } from "@/components/session/actor-context";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { Column, HeadCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { domainHref } from "@/lib/navigation";
import type { RowAnswer } from "@/lib/query/use-rows";
import { DomainRow } from "./domain-row";

interface DomainsTableProps {
  readonly names: readonly string[];
  readonly alias: ReadonlyMap<string, string>;
  readonly summaries: ReadonlyMap<string, RowAnswer<DomainSummary>>;
  readonly menuOf: (domain: string, summary: DomainSummary | undefined) => readonly MenuEntry[];
}

/** The Domains of one page. */
export function DomainsTable({ names, alias, summaries, menuOf }: DomainsTableProps) {
  const t = useTranslations("domains");
  const router = useRouter();
  const main = useActor().mainDomain?.toLowerCase();
  const entriesOf = (domain: string) => menuOf(domain, summaries.get(domain)?.row);
  const keys = useRowKeys({
    rows: names,
    onOpen: (domain) => router.push(domainHref(domain, "")),
    menuOf: entriesOf,
  });
  return (
    <>
      <Table label={t("title")} isRoomy {...keys.table}>
        <colgroup>
          <Column className="w-[34%]" />
          <Column className="w-[220px]" />
          <Column />
          <Column className="w-[120px]" drop={3} />
          <Column className="w-[150px]" />
          <Column className="w-14" />
        </colgroup>
        <TableHead>
          <tr>
            <HeadCell isFirst sort="ascending">
              {t("domain")}
            </HeadCell>
            <HeadCell>{t("accounts")}</HeadCell>
            <HeadCell>{t("aliases")}</HeadCell>
            <HeadCell isNumber drop={3}>
              {t("forwarders")}
            </HeadCell>
            <HeadCell>{t("state")}</HeadCell>
            <HeadCell isLast>
              <span className="sr-only">{t("actions")}</span>
            </HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {names.map((domain) => (
            <DomainRow
              key={domain}
              {...keys.row(domain)}
              domain={domain}
              isMain={domain.toLowerCase() === main}
              alias={alias.get(domain)}
              answer={summaries.get(domain)}
              isOpen={keys.menu?.row === domain}
              onMenu={(anchor) => keys.openMenu(domain, anchor)}
            />
          ))}
        </TableBody>
      </Table>
      {keys.menu && (
        <Menu
          label={t("actionsFor", { domain: keys.menu.row })}
          entries={entriesOf(keys.menu.row)}
          anchor={keys.menu.anchor}
          onClose={keys.closeMenu}
        />
      )}
    </>
  );
}
