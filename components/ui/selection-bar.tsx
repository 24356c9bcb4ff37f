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
  readonly children: ReactNode;
}

/** What is selected and what can be done with it; when narrow it lies at the bottom, over the bar of realms. */
export function SelectionBar(props: SelectionBarProps) {
  const { label, isAll, toggleLabel, onToggleAll, summary, more, clearLabel, onClear, children } = props;
  return (
    <section
      aria-label={label}
      className="mx-6 mb-2 flex min-h-11 flex-none items-center gap-3 rounded-lg bg-accent-soft py-1 pr-2 pl-3 text-dense inset-ring inset-ring-accent-line narrow:order-last narrow:mx-0 narrow:mb-0 narrow:min-h-13 narrow:rounded-none narrow:border-t narrow:border-accent-line narrow:pl-4 narrow:inset-ring-0"
    >
      <span className="flex narrow:hidden">
        <Checkbox aria-label={toggleLabel} checked={isAll} isMixed={!isAll} onChange={onToggleAll} />
      </span>
      <span role="status" className="cut [&_b]:font-semibold">
        {summary}
      </span>
      <span className="flex narrow:hidden">{more}</span>
      <span className="flex-1" />
      <span className="flex flex-none items-center gap-3 [&_button]:bg-surface">{children}</span>
      <span aria-hidden="true" className="h-4 w-px bg-accent-line narrow:hidden" />
      <IconButton icon={<X className="size-3.5" />} label={clearLabel} onClick={onClear} size="small" />
    </section>
  );
}
