"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./button";
import { Checkbox } from "./checkbox";

interface SelectionBarProps {
  readonly label: string;
  /** All that is meant is selected, or only a part of it. */
  readonly isAll: boolean;
  readonly toggleLabel: string;
  readonly onToggleAll: () => void;
  readonly summary: ReactNode;
  /** "Select all 1,240 that match", or the way back to this page only. */
  readonly more?: ReactNode;
  readonly clearLabel: string;
  readonly onClear: () => void;
  /** The same actions behind one button, where there is no room for all of them. */
  readonly compact?: ReactNode;
  readonly children: ReactNode;
}

/** What is selected and what can be done with it; when narrow it lies at the bottom, over the bar of realms. */
export function SelectionBar(props: SelectionBarProps) {
  const { label, isAll, toggleLabel, onToggleAll, summary, more, clearLabel, onClear, compact, children } = props;
  return (
    <section
      aria-label={label}
      className="@container mx-6 mb-2 flex-none rounded-lg bg-accent-soft text-dense inset-ring inset-ring-accent-line narrow:order-last narrow:mx-0 narrow:mb-0 narrow:rounded-none narrow:border-t narrow:border-accent-line narrow:inset-ring-0"
    >
      <div className="flex min-h-11 items-center gap-3 py-1 pr-2 pl-3 narrow:min-h-13 narrow:pl-4">
        <span className="flex narrow:hidden">
          <Checkbox aria-label={toggleLabel} checked={isAll} isMixed={!isAll} onChange={onToggleAll} />
        </span>
        <span role="status" className="whitespace-nowrap [&_b]:font-semibold">
          {summary}
        </span>
        <span className="flex narrow:hidden">{more}</span>
        <span className="flex-1" />
        <span className={`flex flex-wrap gap-3 [&_button]:bg-surface ${compact ? "@max-[1000px]:hidden" : ""}`}>
          {children}
        </span>
        {compact !== undefined && (
          <span className="hidden flex-none [&_button]:bg-surface @max-[1000px]:flex">{compact}</span>
        )}
        <span aria-hidden="true" className="h-4 w-px bg-accent-line narrow:hidden" />
        <IconButton icon={<X className="size-3.5" />} label={clearLabel} onClick={onClear} size="small" />
      </div>
    </section>
  );
}
