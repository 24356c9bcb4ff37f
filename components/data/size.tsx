"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Meter } from "@/components/ui/meter";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"] as const;
type SizeUnit = (typeof UNITS)[number];

/** The unit in which a size is a number from 1 to 1023. */
export function sizeUnit(bytes: number): SizeUnit {
  const power = bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10);
  return UNITS[power] ?? "TiB";
}

function amountIn(unit: SizeUnit, bytes: number): number {
  return bytes / 1024 ** UNITS.indexOf(unit);
}

/** Words sizes in binary units: the number alone in a given unit, or with its unit. */
export function useSizeText() {
  const t = useTranslations("data");
  const format = useFormatter();
  const number = (bytes: number, unit: SizeUnit, isWhole = false): string =>
    format.number(amountIn(unit, bytes), {
      maximumFractionDigits: 1,
      minimumFractionDigits: isWhole || unit === "B" ? 0 : 1,
    });
  return {
    number,
    /** `10 GiB`; a whole number stays whole. */
    size: (bytes: number, unit = sizeUnit(bytes)): string => t(`sizeIn.${unit}`, { amount: number(bytes, unit, true) }),
    exact: (bytes: number): string => t("bytes", { count: format.number(bytes) }),
  };
}

/** One size, with the raw number on hover. */
export function Size({ bytes }: { readonly bytes: number }) {
  const { size, exact } = useSizeText();
  return <span title={exact(bytes)}>{size(bytes)}</span>;
}

interface StorageUseProps {
  /** Bytes. */
  readonly used: number;
  /** Bytes; left out, there is no limit. */
  readonly limit?: number | undefined;
  /** Width of the meter; the numbers stand behind it. */
  readonly meter?: string | undefined;
}

/** How much is used of how much: a meter and the two numbers, in the unit of the limit. */
export function StorageUse({ used, limit, meter = "w-18" }: StorageUseProps) {
  const t = useTranslations("data");
  const format = useFormatter();
  const { number, size } = useSizeText();
  const unit = sizeUnit(limit === undefined || limit === 0 ? used : limit);
  const percent = limit === undefined ? 0 : limit === 0 ? 100 : (used / limit) * 100;
  const raw = { used: format.number(used), limit: limit === undefined ? t("unlimited") : format.number(limit) };
  return (
    <span className="inline-flex items-center gap-3 narrow:gap-2" title={t("bytesOf", raw)}>
      <Meter className={meter} percent={percent} label={t("used", { percent: Math.round(percent) })} />
      <span className="flex gap-1">
        <span className="min-w-7.5 text-right text-text narrow:text-text-2">
          {limit === undefined ? size(used) : number(used, unit)}
        </span>
        <span className="text-right whitespace-nowrap text-text-3">
          {`/ ${limit === undefined ? t("unlimited") : size(limit, unit)}`}
        </span>
      </span>
    </span>
  );
}
