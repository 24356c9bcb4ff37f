"use client";

import { useMemo } from "react";
import { useRested } from "@/components/data/use-rested";
import type { Names } from "@/lib/catalogue";
import { useRead } from "@/lib/query/hooks";
import { objectNames } from "@/lib/reads";

const NONE: readonly string[] = [];
/** Kinds that are not listed cheaply. */
const UNLISTED: ReadonlySet<Names> = new Set(["session", "mailbox", "file", "task", "queue"]);

/** Names of objects that go on from what is typed. Nothing is asked while the field has no need of it. */
export function useObjectNames(kind: Names | undefined, text: string, isWanted: boolean): readonly string[] {
  const rested = useRested(text);
  const input = useMemo(() => ({ kind: kind ?? "domain", text: rested }), [kind, rested]);
  const enabled = isWanted && kind !== undefined && !UNLISTED.has(kind) && rested.length <= 200;
  const { data = NONE } = useRead(objectNames, input, { enabled });
  return enabled ? data : NONE;
}
