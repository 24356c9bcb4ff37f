"use client";

import { useTranslations } from "next-intl";
import type { RowCode } from "@/lib/changes";

/** Codes that have a sentence of their own; of the others the server's or our own words stand beside. */
const WORDED = ["own", "rank", "same", "notSuspended", "moved", "never", "readBack", "notTaken"] as const;

/** Says why an object of a job was left as it is. */
export function useRowCodeText(): (code: RowCode | undefined) => string {
  const t = useTranslations("jobs");
  return (code) => t(`code.${WORDED.find((one) => one === code) ?? "other"}`);
}
