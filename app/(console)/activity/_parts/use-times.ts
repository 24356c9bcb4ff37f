"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useNow } from "@/components/data/clock";

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
  const format = useFormatter();
  const now = useNow();
  if (now === undefined) return undefined;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const words = (at: number): string =>
    format.dateTime(at, {
      weekday: "long",
      day: "numeric",
      month: "long",
      ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: "numeric" }),
      timeZone,
    });
  return {
    zone: timeZone,
    dayOf,
    dayTitle: (at) => {
      if (dayOf(at) === dayOf(now)) return t("today", { day: words(at) });
      return dayOf(at) === dayOf(dayOf(now) - 1) ? t("yesterday", { day: words(at) }) : words(at);
    },
    clock: (at) => format.dateTime(at, { ...CLOCK, timeZone }),
    clockWithSeconds: (at) => format.dateTime(at, { ...CLOCK, second: "2-digit", timeZone }),
    exact: (at) => format.dateTime(at, { dateStyle: "medium", timeStyle: "long", timeZone }),
    date: (at) => format.dateTime(at, { day: "numeric", month: "short", year: "numeric", timeZone }),
  };
}
