"use client";

import { useState } from "react";

export interface Selection {
  readonly selected: ReadonlySet<string>;
  /** All of the rows shown are ticked, some of them, or none. */
  readonly state: "none" | "some" | "all";
  readonly toggle: (row: string) => void;
  readonly extend: (row: string) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/**
 * Which of the rows shown are ticked. `onChange` gets the new set; the caller keeps it (in the address, or in state). The
 * row that was ticked last is where an extension begins.
 */
export function useSelection(
  rows: readonly string[],
  selected: ReadonlySet<string>,
  onChange: (selected: ReadonlySet<string>) => void,
): Selection {
  const [anchor, setAnchor] = useState<string>();
  const shown = rows.filter((row) => selected.has(row)).length;
  const isAll = rows.length > 0 && shown === rows.length;
  return {
    selected,
    state: shown === 0 ? "none" : isAll ? "all" : "some",
    toggle: (row) => {
      const next = new Set(selected);
      if (!next.delete(row)) next.add(row);
      setAnchor(row);
      onChange(next);
    },
    extend: (row) => {
      const to = rows.indexOf(row);
      const from = anchor === undefined ? to : rows.indexOf(anchor);
      const [first, last] = from < to ? [from, to] : [to, from];
      onChange(new Set([...selected, ...rows.slice(Math.max(first, 0), last + 1)]));
    },
    toggleAll: () => {
      const rest = [...selected].filter((row) => !rows.includes(row));
      onChange(new Set(isAll ? rest : [...rest, ...rows]));
    },
    clear: () => onChange(new Set()),
  };
}
