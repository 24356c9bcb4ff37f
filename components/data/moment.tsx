"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useNow } from "./clock";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Midnight of the day that a moment is in, by the reader's clock. */
function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The zone of the reader's clock. Only the browser knows it, so this is for what is drawn there. */
function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Says when something was, short for a table and exact for a tip, in the reader's zone. */
export function useMomentText(): (at: number, now: number) => { readonly short: string; readonly exact: string } {
  const t = useTranslations("data");
  const format = useFormatter();
  return (at, now) => {
    const timeZone = readersZone();
    const time = format.dateTime(at, { ...CLOCK, timeZone });
    const exact = format.dateTime(at, { dateStyle: "medium", timeStyle: "long", timeZone });
    const ago = now - at;
    // Clocks of server and reader differ a little: what has just happened may seem to lie ahead.
    if (ago > -MINUTE_MS && ago < MINUTE_MS) return { short: t("justNow"), exact };
    if (ago >= MINUTE_MS && ago < HOUR_MS)
      return { short: t("minutesAgo", { count: Math.floor(ago / MINUTE_MS) }), exact };
    if (dayOf(at) === dayOf(now)) return { short: t("todayAt", { time }), exact };
    if (dayOf(at) === dayOf(dayOf(now) - 1)) return { short: t("yesterdayAt", { time }), exact };
    return { short: format.dateTime(at, { day: "numeric", month: "short", year: "numeric", timeZone }), exact };
  };
}

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** When something was: short, with the exact time on hover. */
export function Moment({ at }: MomentProps) {
  const now = useNow();
  const words = useMomentText();
  // The zone and the clock are the reader's: the server draws nothing in their place.
  if (now === undefined) return <time dateTime={new Date(at).toISOString()} />;
  const { short, exact } = words(at, now);
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {short}
    </time>
  );
}
