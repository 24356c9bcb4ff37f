"use client";

import { useTranslations } from "next-intl";
import { useNow } from "@/components/data/clock";
import { useDateText } from "@/components/data/reader-dates";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

export interface Times {
  readonly zone: string;
  /** Tells days apart. */
  readonly dayOf: (at: number) => number;
  readonly dayTitle: (at: number) => string;
  readonly clock: (at: number) => string;
  readonly clockWithSeconds: (at: number) => string;
  readonly exact: (at: number) => string;
  readonly date: (at: number) => string;
}

/** Times in the reader's zone. The server has another clock: there, and until the page is alive, there are none. */
export function useTimes(): Times | undefined {
  const t = useTranslations("activity");
  const date = useDateText();
  const now = useNow();
  if (now === undefined) return undefined;
  const words = (at: number): string => {
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return date(at, { weekday: "long", day: "numeric", month: "long", ...(isThisYear ? {} : { year: "numeric" }) });
  };
  return {
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dayOf,
    dayTitle: (at) => {
      if (dayOf(at) === dayOf(now)) return t("today", { day: words(at) });
      return dayOf(at) === dayOf(dayOf(now) - 1) ? t("yesterday", { day: words(at) }) : words(at);
    },
    clock: (at) => date(at, CLOCK),
    clockWithSeconds: (at) => date(at, { ...CLOCK, second: "2-digit" }),
    exact: (at) => date(at, { dateStyle: "medium", timeStyle: "long" }),
    date: (at) => date(at, { day: "numeric", month: "short", year: "numeric" }),
  };
}
