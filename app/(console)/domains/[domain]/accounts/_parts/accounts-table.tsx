"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useDomainSummary } from "@/components/domain/use-domain-summary";
import { Checkbox } from "@/components/ui/checkbox";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { Column, HeadCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import type { Selection } from "@/components/ui/use-selection";
import { accountHref } from "@/lib/navigation";
import type { RowAnswer } from "@/lib/query/use-rows";
import type { AccountSummary } from "../../../_parts/use-summaries";
import { AccountRow } from "./account-row";
import type { ListedAccount } from "./use-account-page";

interface AccountsTableProps {
  readonly domain: string;
  readonly accounts: readonly ListedAccount[];
  readonly summaries: ReadonlyMap<string, RowAnswer<AccountSummary>>;
  readonly selection: Selection;
  readonly menuOf: (account: string, summary: AccountSummary | undefined) => readonly MenuEntry[];
}

/** The Accounts of one page. */
export function AccountsTable({ domain, accounts, summaries, selection, menuOf }: AccountsTableProps) {
  const t = useTranslations("accounts");
  const td = useTranslations("data");
  const router = useRouter();
  const rows = accounts.map((listed) => ({ listed, account: `${listed.name}@${domain}` }));
  const isClosed = useDomainSummary(domain)?.closed !== undefined;
  const entriesOf = (account: string) => menuOf(account, summaries.get(account)?.row);
  const keys = useRowKeys({
    rows: rows.map(({ account }) => account),
    onOpen: (account) => router.push(accountHref(account)),
    onToggle: selection.toggle,
    onExtend: selection.extend,
    menuOf: entriesOf,
  });
  return (
    <>
      <Table label={t("title")} {...keys.table}>
        <colgroup>
          <Column className="w-12" />
          <Column className="w-[192px]" />
          <Column className="w-[166px]" />
          <Column className="w-[116px]" drop={1} />
          <Column className="w-[156px]" drop={2} />
          <Column className="w-[196px]" />
          <Column className="w-[132px]" drop={3} />
          <Column />
          <Column className="w-14" />
        </colgroup>
        <TableHead>
          <tr>
            <HeadCell isFirst>
              <Checkbox
                aria-label={td("selectPage")}
                checked={selection.state === "all"}
                isMixed={selection.state === "some"}
                onChange={selection.toggleAll}
              />
            </HeadCell>
            <HeadCell sort="ascending">{t("account")}</HeadCell>
            <HeadCell>{t("realName")}</HeadCell>
            <HeadCell drop={1}>{t("type")}</HeadCell>
            <HeadCell drop={2}>{t("services")}</HeadCell>
            <HeadCell>{t("storage")}</HeadCell>
            <HeadCell isNumber drop={3}>
              {t("lastLogin")}
            </HeadCell>
            <HeadCell>{t("state")}</HeadCell>
            <HeadCell isLast>
              <span className="sr-only">{t("actions")}</span>
            </HeadCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map(({ listed, account }) => (
            <AccountRow
              key={account}
              {...keys.row(account)}
              listed={listed}
              account={account}
              answer={summaries.get(account)}
              isClosed={isClosed}
              isSelected={selection.selected.has(account)}
              onToggle={() => selection.toggle(account)}
              isOpen={keys.menu?.row === account}
              onMenu={(anchor) => keys.openMenu(account, anchor)}
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
