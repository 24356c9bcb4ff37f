"use client";

import { useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent } from "react";
import { Column, HeadCell, Table, TableBody, TableHead } from "@/components/ui/table";
import { useRowKeys } from "@/components/ui/use-row-keys";
import type { ChangeRow as ChangeRowData } from "./activity-view";
import { ChangeDetails } from "./change-details";
import { ChangeRow } from "./change-row";
import type { Times } from "./use-times";

/** Columns that are always there: a cell over more of them would keep the place of those that left. */
const COLUMNS = 5;
/** As wide as the table's box, whichever columns there are. */
const WHOLE = "w-[100cqw] narrow:w-full";

interface Day {
  readonly key: number;
  readonly title: string | undefined;
  readonly rows: readonly ChangeRowData[];
}

/** Days as the reader's clock has them; the server draws the lines without. */
function daysOf(rows: readonly ChangeRowData[], times: Times | undefined): readonly Day[] {
  if (times === undefined) return [{ key: 0, title: undefined, rows }];
  const days = new Map<number, ChangeRowData[]>();
  for (const row of rows) {
    const key = times.dayOf(row.startedAt);
    days.set(key, [...(days.get(key) ?? []), row]);
  }
  return [...days].map(([key, ofDay]) => ({ key, title: times.dayTitle(key), rows: ofDay }));
}

function Head() {
  const t = useTranslations("activity");
  return (
    <TableHead>
      <tr>
        <HeadCell isFirst>
          <span className="pl-6">{t("time")}</span>
        </HeadCell>
        <HeadCell>
          <span className="sr-only">{t("who")}</span>
        </HeadCell>
        <HeadCell>{t("change")}</HeadCell>
        <HeadCell>{t("object")}</HeadCell>
        <HeadCell drop={3}>{t("where")}</HeadCell>
        <HeadCell isNumber drop={2}>
          {t("steps")}
        </HeadCell>
        <HeadCell>{t("outcome")}</HeadCell>
        <HeadCell drop={1}>{t("why")}</HeadCell>
      </tr>
    </TableHead>
  );
}

function DayLine({ title }: { readonly title: string }) {
  return (
    <tr className="lines:block">
      <th scope="row" colSpan={COLUMNS} className="p-0 text-left lines:block">
        <div
          className={`${WHOLE} border-b border-line-soft pt-3.5 pr-6 pb-1.5 pl-12 text-small font-demi text-text-2 narrow:pl-4`}
        >
          {title}
        </div>
      </th>
    </tr>
  );
}

interface ChangeListProps {
  readonly rows: readonly ChangeRowData[];
  readonly times: Times | undefined;
  readonly open: number | undefined;
  readonly onOpen: (id: number | undefined) => void;
  readonly onRevert: (id: number) => void;
  readonly isReverting: boolean;
}

/** The record by days. A line opens to the whole of its Change. */
export function ChangeList({ rows, times, open, onOpen, onRevert, isReverting }: ChangeListProps) {
  const t = useTranslations("activity");
  const toggle = (id: number): void => onOpen(id === open ? undefined : id);
  const keys = useRowKeys({ rows: rows.map(({ id }) => String(id)), onOpen: (key) => toggle(Number(key)) });
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || open === undefined) return;
    event.preventDefault();
    onOpen(undefined);
  }
  return (
    <Table label={t("list")} {...keys.table} onKeyDown={onKeyDown}>
      <colgroup>
        <Column className="w-24" />
        <Column className="w-12" />
        <Column className="w-[27%]" />
        <Column />
        <Column className="w-[180px]" drop={3} />
        <Column className="w-16" drop={2} />
        <Column className="w-[164px]" />
        <Column className="w-[132px]" drop={1} />
      </colgroup>
      <Head />
      <TableBody>
        {daysOf(rows, times).map((day) => (
          <Fragment key={day.key}>
            {day.title !== undefined && <DayLine title={day.title} />}
            {day.rows.map((row) => (
              <Fragment key={row.id}>
                <ChangeRow
                  row={row}
                  times={times}
                  isOpen={row.id === open}
                  onToggle={() => toggle(row.id)}
                  keys={keys.row(String(row.id))}
                />
                {row.id === open && (
                  <tr className="lines:block">
                    <td colSpan={COLUMNS} className="p-0 lines:block">
                      <div className={`${WHOLE} border-b border-line bg-canvas`}>
                        <ChangeDetails
                          row={row}
                          times={times}
                          onRevert={() => onRevert(row.id)}
                          isReverting={isReverting}
                        />
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
