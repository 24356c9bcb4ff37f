"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useNow } from "@/components/data/clock";
import { Moment } from "@/components/data/moment";
import { Size } from "@/components/data/size";
import { RowMenuButton } from "@/components/ui/row-menu-button";
import { Skeleton } from "@/components/ui/skeleton";
import { Status } from "@/components/ui/status";
import { Cell, ROW_LINK, Row } from "@/components/ui/table";
import { accountHref } from "@/lib/navigation";
import type { RowAnswer } from "@/lib/query/use-rows";
import type { asideAccount, Of } from "@/lib/reads";
import type { AccountSummary } from "../../../../_parts/use-summaries";
import { useDueDay } from "./use-due-day";

export type AsideAccount = Of<typeof asideAccount>;

const DAY_MS = 24 * 60 * 60_000;

/** The day on which it is due, and how far away that is. */
function Due({ dueAt }: Pick<AsideAccount, "dueAt">) {
  const t = useTranslations("aside");
  const day = useDueDay();
  const now = useNow();
  if (now === undefined) return <span />;
  if (dueAt <= now) return <Status tone="warning">{t("dueSince", { day: day(dueAt) })}</Status>;
  const count = Math.floor((dueAt - (now - (now % DAY_MS))) / DAY_MS);
  return (
    <span title={t("dueIn", { count })}>
      {day(dueAt)} <span className="text-text-3 narrow:hidden">{t("dueIn", { count })}</span>
    </span>
  );
}

interface AsideRowProps
  extends Pick<ComponentProps<typeof Row>, "onKeyDown" | "onFocus" | "onContextMenu" | "tabIndex"> {
  readonly row: AsideAccount;
  readonly answer: RowAnswer<AccountSummary> | undefined;
  readonly isOpen: boolean;
  readonly onMenu: (anchor: HTMLElement) => void;
}

function local(address: string): string {
  return address.slice(0, address.lastIndexOf("@"));
}

/** One Account that is set aside. */
export function AsideRow({ row, answer, isOpen, onMenu, ...keys }: AsideRowProps) {
  const t = useTranslations("aside");
  const { account, was, change, dueAt } = row;
  const used = answer?.row?.used;
  return (
    <Row {...keys} data-row={account} isOpen={isOpen}>
      <Cell place="title" isFirst weight="first" title={was}>
        <Link tabIndex={-1} className={ROW_LINK} href={accountHref(account)}>
          {local(was)}
        </Link>
      </Cell>
      <Cell drop={3} weight="third" title={account}>
        <span className="mono">{local(account)}</span>
      </Cell>
      <Cell drop={1} isNumber>
        {used === undefined ? (
          answer === undefined && <Skeleton className="w-14 animate-late" />
        ) : (
          <Size bytes={used} />
        )}
      </Cell>
      <Cell place="meta" title={change === undefined ? undefined : change.account}>
        {change === undefined ? (
          <span className="text-text-3">{t("unknownBy")}</span>
        ) : (
          <>
            {change.realName === "" ? change.account : change.realName}
            <span className="text-text-3">
              , <Moment at={change.at} />
            </span>
          </>
        )}
      </Cell>
      <Cell place="state">
        <Due dueAt={dueAt} />
      </Cell>
      <Cell isLast>
        <RowMenuButton label={t("actionsFor", { account: local(was) })} isOpen={isOpen} onOpen={onMenu} />
      </Cell>
    </Row>
  );
}
