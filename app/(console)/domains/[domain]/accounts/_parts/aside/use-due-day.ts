"use client";

import { useDateText } from "@/components/data/reader-dates";

/** A day that stands in a name is the same day for every reader: it is not moved into their zone. */
export function useDueDay(): (at: number) => string {
  const date = useDateText();
  return (at) => date(at, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}
