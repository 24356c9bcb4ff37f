"use client";

import { useTranslations } from "next-intl";
import { useNow } from "./clock";
import { useDateText } from "./reader-dates";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const LOOKS = {
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short", year: "numeric" },
  exact: { dateStyle: "medium", timeStyle: "long" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Midnight of the day that a moment is in, by the reader's clock. */
function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Says when something was, short for a table and exact for a tip, in the reader's zone. Only for what a browser draws. */
export function useMomentText(): (at: number, now: number) => { readonly short: string; readonly exact: string } {
  const t = useTranslations("data");
  const date = useDateText();
  return (at, now) => {
    const exact = date(at, LOOKS.exact);
    const ago = now - at;
    // Clocks of server and reader differ a little: what has just happened may seem to lie ahead.
    if (ago > -MINUTE_MS && ago < MINUTE_MS) return { short: t("justNow"), exact };
    if (ago >= MINUTE_MS && ago < HOUR_MS)
      return { short: t("minutesAgo", { count: Math.floor(ago / MINUTE_MS) }), exact };
    const time = date(at, LOOKS.clock);
    if (dayOf(at) === dayOf(now)) return { short: t("todayAt", { time }), exact };
    if (dayOf(at) === dayOf(dayOf(now) - 1)) return { short: t("yesterdayAt", { time }), exact };
    return { short: date(at, LOOKS.day), exact };
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
