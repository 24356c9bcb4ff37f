"use client";

import { useView } from "@/components/data/use-view";
import { useRead } from "@/lib/query/hooks";
import { changesRead } from "@/lib/reads";
import { type ChangeRow, changesInput, viewOf } from "./activity-view";
import { useWhat } from "./use-what";

const RUNNING_MS = 2_000;

/** A Change that is under way is looked at until it has ended. */
function whileRunning({ rows }: { readonly rows: readonly ChangeRow[] }): number | undefined {
  return rows.some(({ outcome }) => outcome === "running") ? RUNNING_MS : undefined;
}

/**
 * What the list shows now. A Change that is open by its address alone may be anywhere in the record: then the page that
 * begins with it is read.
 */
export function useRecord() {
  const [params, change] = useView();
  const { titlesWith } = useWhat();
  const view = viewOf((name) => params.get(name));
  const input = changesInput(view, view.text === undefined ? [] : titlesWith(view.text));
  const page = useRead(changesRead, input, { everyMs: whileRunning });
  const { open, before, after } = view;
  const isPlaced = before !== undefined || after !== undefined;
  const isElsewhere = open !== undefined && !isPlaced && page.data?.rows.some(({ id }) => id === open) === false;
  const there = useRead(changesRead, { ...input, before: (open ?? 0) + 1 }, { enabled: isElsewhere });
  const query = isElsewhere ? there : page;
  const isGone = isElsewhere && there.data !== undefined && there.data.rows[0]?.id !== open;
  return { view, change, input, query: isGone ? page : query, isGone };
}
