"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";

export const PAGE_SIZES = [25, 50, 100, 200] as const;

interface ListPagerProps {
  /** Number of the first row shown, counted from one. */
  readonly first: number;
  readonly shown: number;
  /** Unknown where the server does not count. */
  readonly total?: number | undefined;
  readonly size: number;
  readonly onSize: (size: number) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** The pager in words and numbers of the reader's language. */
export function ListPager({ first, shown, total, size, onSize, onBack, onNext }: ListPagerProps) {
  const t = useTranslations("data");
  const format = useFormatter();
  const range = { first: format.number(first), last: format.number(first + shown - 1) };
  return (
    <Pager
      label={t("pages")}
      summary={total === undefined ? t("rowsFrom", range) : t("rowsOf", { ...range, total: format.number(total) })}
      backLabel={t("back")}
      nextLabel={t("next")}
      onBack={onBack}
      onNext={onNext}
      sizeLabel={t("rowsPerPage")}
      sizes={PAGE_SIZES}
      size={size}
      onSize={onSize}
    />
  );
}
