"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNow } from "@/components/data/clock";
import { IconButton } from "@/components/ui/button";
import { Count } from "./count";
import { type Counter, type Counts, perDay } from "./counters";

interface CountsTableProps {
  readonly counted: Counts;
  /** Left out where this person may not. */
  readonly onReset: ((counter: Counter) => void) | undefined;
}

export function CountsTable({ counted: { counts, since }, onReset }: CountsTableProps) {
  const t = useTranslations("statistics");
  const now = useNow();
  return (
    <table className="w-full text-dense [&_td]:h-10 [&_td]:border-t [&_td]:border-line-soft [&_th]:h-10 [&_th]:border-t [&_th]:border-line-soft">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="text-small text-text-3 [&_th]:h-8 [&_th]:font-medium">
        <tr>
          <th scope="col" className="pl-4 text-left">
            {t("what")}
          </th>
          <th scope="col" className="text-right">
            {t("count")}
          </th>
          <th scope="col" className="pr-4 text-right">
            {t("perDay")}
          </th>
          <th scope="col" className="w-12">
            <span className="sr-only">{t("reset")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(([name, count]) => {
          const daily = perDay(count, since, now);
          const precision = daily !== undefined && daily < 10 ? 10 : 1;
          return (
            <tr key={name}>
              <th scope="row" className="py-1.5 pr-2 pl-4 text-left font-normal" title={name}>
                {t(`counter.${name}`)}
              </th>
              <td className="text-right font-demi whitespace-nowrap">
                <Count counter={name} count={count} />
              </td>
              <td className="pr-4 text-right whitespace-nowrap text-text-3">
                {daily !== undefined && <Count counter={name} count={Math.round(daily * precision) / precision} />}
              </td>
              <td className="pr-2 text-right">
                {onReset && (
                  <IconButton
                    size="small"
                    icon={<RotateCcw className="size-3.5" />}
                    label={t("resetOne", { counter: t(`counter.${name}`) })}
                    onClick={() => onReset(name)}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
