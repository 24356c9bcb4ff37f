"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectionBar } from "@/components/ui/selection-bar";
import { bold } from "./rich-text";

interface ListSelectionProps {
  /** How many rows of this page are ticked. */
  readonly count: number;
  readonly shown: number;
  /** How many match the filter on all pages; unknown where the server does not count. */
  readonly matching?: number | undefined;
  /** All that match are meant, not only what is on the page. */
  readonly isAllMatching: boolean;
  readonly onAllMatching?: ((isAll: boolean) => void) | undefined;
  readonly onTogglePage: () => void;
  readonly onClear: () => void;
  /** The same actions behind one button, where there is no room for all of them. */
  readonly compact?: ReactNode;
  readonly children: ReactNode;
}

/** What is ticked, said in the reader's language, with the step from the page to everything that matches. */
export function ListSelection(props: ListSelectionProps) {
  const { count, shown, matching, isAllMatching, onAllMatching, onTogglePage, onClear, compact, children } = props;
  const t = useTranslations("data");
  const format = useFormatter();
  const summary = isAllMatching
    ? t.rich("allSelected", { count: format.number(matching ?? count), b: bold })
    : t.rich("selectedOnPage", { count: format.number(count), b: bold });
  const canWiden = onAllMatching !== undefined && matching !== undefined && matching > shown;
  return (
    <SelectionBar
      label={t("selection")}
      isAll={isAllMatching || count === shown}
      toggleLabel={t("selectPage")}
      onToggleAll={onTogglePage}
      summary={summary}
      more={
        canWiden && (
          <Button variant="link" onClick={() => onAllMatching(!isAllMatching)}>
            {isAllMatching
              ? t("onlyPage", { count: format.number(shown) })
              : t("selectAllMatching", { count: format.number(matching) })}
          </Button>
        )
      }
      clearLabel={t("clearSelection")}
      onClear={onClear}
      compact={compact}
    >
      {children}
    </SelectionBar>
  );
}
