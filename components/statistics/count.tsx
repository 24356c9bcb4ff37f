"use client";

import { useFormatter } from "next-intl";
import { useSizeText } from "@/components/data/size";
import { BYTES, type Counter } from "./counters";

/** A count as people read it, with the exact number on hover. */
export function Count({ counter, count }: { readonly counter: Counter; readonly count: number }) {
  const format = useFormatter();
  const { size, exact } = useSizeText();
  return BYTES.has(counter) ? <span title={exact(count)}>{size(count)}</span> : format.number(count);
}
