import type { ProgressTone } from "@/components/ui/progress";
import type { StatusTone } from "@/components/ui/status";
import type { jobRow, Of } from "@/lib/reads";

export type JobRow = Of<typeof jobRow>;

export const ENDED_SHOWN = 50;
const WATCH_MS = 1_000;
const REST_MS = 10_000;

/** What runs is looked at often, the rest seldom. */
export function watchMs(rows: readonly Pick<JobRow, "state">[]): number {
  return rows.some(({ state }) => state === "running" || state === "cancelling") ? WATCH_MS : REST_MS;
}

type Figures = Pick<JobRow, "done" | "leftOut" | "notTaken" | "refused" | "failed" | "unknown">;

/** Objects of which it is known what became of them, or that nobody can tell. */
export function throughOf({ done, leftOut, notTaken, refused, failed, unknown }: Figures): number {
  return done + leftOut + notTaken + refused + failed + unknown;
}

/** Objects with which something went wrong. */
export function troublesOf({ notTaken, refused, failed, unknown }: Figures): number {
  return notTaken + refused + failed + unknown;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A length of time in the two largest units that it is worth telling in. */
export function clockOf(ms: number) {
  const [hours, minutes] = [Math.floor(ms / HOUR_MS), Math.floor((ms % HOUR_MS) / MINUTE_MS)];
  const seconds = Math.max(hours + minutes === 0 ? 1 : 0, Math.floor((ms % MINUTE_MS) / SECOND_MS));
  return { unit: hours > 0 ? "hours" : minutes > 0 ? "minutes" : "seconds", hours, minutes, seconds } as const;
}

/** How long it will take at the rate of the last seconds; nothing while nobody can tell. */
export function leftMs(row: JobRow): number | undefined {
  const { state, isListed, trouble, rate, total } = row;
  const rest = total - throughOf(row);
  if (state !== "running" || !isListed || trouble !== undefined || rate <= 0 || rest <= 0) return undefined;
  return (rest / rate) * SECOND_MS;
}

export function partsOf(row: JobRow): readonly { readonly tone: ProgressTone; readonly percent: number }[] {
  const share = (count: number): number => (row.total === 0 ? 0 : (count / row.total) * 100);
  return [
    { tone: "done", percent: share(row.done) },
    { tone: "rest", percent: share(row.leftOut) },
    { tone: "trouble", percent: share(row.refused + row.failed) },
    { tone: "warning", percent: share(row.unknown + row.notTaken) },
  ];
}

export function toneOf(row: JobRow): StatusTone {
  if (row.state === "waiting") return "warning";
  if (row.state !== "ended") return row.state === "running" ? "ok" : "off";
  if (row.revertedBy !== undefined || row.end === "cancelled") return "off";
  return row.end === "done" && troublesOf(row) === 0 ? "ok" : "warning";
}
