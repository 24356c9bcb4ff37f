"use client";

import { Moment } from "@/components/data/moment";
import { encode, IpAddress, Timestamp, type Value } from "@/lib/codec";

/** One value on a line of facts: moments as people read them, everything else as text, never more than that. */
export function PlainValue({ value = null }: { readonly value: Value | undefined }) {
  if (value instanceof Timestamp && typeof value.at === "number") return <Moment at={value.at} />;
  if (typeof value === "string") return <span className="wrap-anywhere">{value}</span>;
  const text = value instanceof IpAddress ? value.ip : encode(value);
  return <span className="mono wrap-anywhere">{text}</span>;
}
