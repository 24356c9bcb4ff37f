import { encode, equal, type Value } from "@/lib/codec";
import type { Line } from "@/lib/sandbox/store/write-snapshot";

/**
 * What differs first between two states of a sandbox, as text; nothing when they are the same. What was not changed
 * meanwhile is the same object, so that comparing takes no longer than walking over the names.
 */
export function firstDifference(before: readonly Line[], after: readonly Line[]): string | undefined {
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const [old, now] = [before[at], after[at]];
    if (old === undefined || now === undefined || !isSame(valuesOf(old), valuesOf(now)))
      return `${old === undefined ? "nothing" : textOf(old)} became ${now === undefined ? "nothing" : textOf(now)}`;
  }
  return undefined;
}

function valuesOf(line: Line): readonly Value[] {
  return "account" in line ? [line.name, line.type, line.held] : line;
}

function isSame(old: readonly Value[], now: readonly Value[]): boolean {
  return old.length === now.length && old.every((value, at) => value === now[at] || equal(value, now[at] ?? null));
}

function textOf(line: Line): string {
  return encode(valuesOf(line));
}
