"use client";

import { useState } from "react";

/** What is done to a list of names before it is saved. */
export interface AliasEdits {
  /** The names as they were shown, with those that were added behind them. */
  readonly rows: readonly { readonly name: string; readonly state: "kept" | "added" | "removed" }[];
  /** The list as it will be. */
  readonly result: readonly string[];
  readonly seen: readonly string[];
  readonly count: number;
  readonly add: (name: string) => void;
  /** Takes a name out, or puts it back. */
  readonly toggle: (name: string) => void;
  readonly discard: () => void;
}

const NOTHING = { added: [], removed: new Set<string>() };

/** Edits of a list of names. When the server's list moves underneath, the edits stay and apply to the new one. */
export function useAliasEdits(current: readonly string[]): AliasEdits {
  const [edits, setEdits] = useState<{ readonly added: readonly string[]; readonly removed: ReadonlySet<string> }>(
    NOTHING,
  );
  const removed = current.filter((name) => edits.removed.has(name));
  const added = edits.added.filter((name) => !current.includes(name));
  return {
    rows: [
      ...current.map((name) => ({ name, state: edits.removed.has(name) ? ("removed" as const) : ("kept" as const) })),
      ...added.map((name) => ({ name, state: "added" as const })),
    ],
    result: [...current.filter((name) => !edits.removed.has(name)), ...added],
    seen: current,
    count: removed.length + added.length,
    add: (name) => setEdits({ ...edits, added: [...edits.added, name] }),
    toggle: (name) => {
      if (edits.added.includes(name)) {
        setEdits({ ...edits, added: edits.added.filter((other) => other !== name) });
        return;
      }
      const next = new Set(edits.removed);
      if (!next.delete(name)) next.add(name);
      setEdits({ ...edits, removed: next });
    },
    discard: () => setEdits(NOTHING),
  };
}
