"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { Column, HeadCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import { accountHref } from "@/lib/navigation";
import { type AccountSummary, useAccountSummaries } from "../../../../_parts/use-summaries";
import { type AsideAccount, AsideRow } from "./aside-row";

interface AsideTableProps {
  readonly rows: readonly AsideAccount[];
  readonly menuOf: (account: string, summary: AccountSummary | undefined) => readonly MenuEntry[];
}

/** What is set aside, the first due first. */
export function AsideTable({ rows, menuOf }: AsideTableProps) {
  const t = useTranslations("aside");
  const router = useRouter();
  const accounts = rows.map(({ account }) => account);
  const summaries = useAccountSummaries(accounts);
  const entriesOf = (account: string) => menuOf(account, summaries.get(account)?.row);
  const keys = useRowKeys({
    rows: accounts,
    onOpen: (account) => router.push(accountHref(account)),
    menuOf: entriesOf,
  });
  return (
    <>
      <Table label={t("listTitle")} {...keys.table}>
        <colgroup>
          <Column className="w-[206px]" />
          <Column className="w-[260px]" drop={3} />
          <Column className="w-[110px]" drop={1} />
          <Column />
          <Column className="w-[220px]" />
          <Column className="w-14" />
        </colgroup>
        <TableHead>
          <tr>
            <HeadCell isFirst>{t("was")}</HeadCell>
            <HeadCell drop={3}>{t("called")}</HeadCell>
            <HeadCell isNumber drop={1}>
              {t("storage")}
            </HeadCell>
            <HeadCell>{t("by")}</HeadCell>
            <HeadCell sort="ascending">{t("due")}</HeadCell>
            <HeadCell isLast>
              <span className="sr-only">{t("actions")}</span>
            </HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <AsideRow
              key={row.account}
              {...keys.row(row.account)}
              row={row}
              answer={summaries.get(row.account)}
              isOpen={keys.menu?.row === row.account}
              onMenu={(anchor) => keys.openMenu(row.account, anchor)}
            />
          ))}
        </TableBody>
      </Table>
      {keys.menu && (
        <Menu
          label={t("actionsFor", { account: keys.menu.row })}
          entries={entriesOf(keys.menu.row)}
          anchor={keys.menu.anchor}
          onClose={keys.closeMenu}
        />
      )}
    </>
  );
}
