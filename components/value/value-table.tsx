"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { cellOf, cellText, eventsOf, ONLY_COLUMN, outermost, tableOf, type Value } from "@/lib/codec";

const PAGE = 200;
const LONGEST_CELL = 200;

const HEAD = "sticky top-0 z-1 border-b border-line bg-canvas px-3 py-1.5 text-left font-medium text-text-3";

function shortened(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

/** A value as rows and columns; what has no rows is one cell. */
export function ValueTable({ value, label }: { readonly value: Value; readonly label: string }) {
  const t = useTranslations("value");
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => [...outermost(eventsOf(value))], [value]);
  const { hasNames, columns } = useMemo(() => tableOf(rows), [rows]);
  const rest = rows.length - shown;
  return (
    <>
      <table aria-label={label} className="min-w-full border-separate border-spacing-0 text-small">
        <thead>
          <tr>
            {hasNames && (
              <th scope="col" className={`${HEAD} left-0 z-2`}>
                {t("name")}
              </th>
            )}
            {columns.map((column) => (
              <th key={column} scope="col" className={`${HEAD} ${column === ONLY_COLUMN ? "" : "mono"}`}>
                {column === ONLY_COLUMN ? t("value") : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ key, value: row }, index) => (
            <tr key={key ?? `${index}`} className="*:border-b *:border-line-soft hover:bg-hover">
              {hasNames && (
                <th scope="row" className="mono sticky left-0 bg-canvas px-3 py-1 text-left font-medium text-text">
                  {shortened(key ?? "")}
                </th>
              )}
              {columns.map((column) => {
                const text = cellText(cellOf(row, column));
                return (
                  <td
                    key={column}
                    title={text.length > 40 ? shortened(text) : undefined}
                    className="mono max-w-80 overflow-hidden px-3 py-1 text-ellipsis whitespace-nowrap text-text-2"
                  >
                    {shortened(text)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div className="p-2">
          <Button size="small" variant="quiet" onClick={() => setShown(shown + PAGE * 5)}>
            {t("more", { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}
