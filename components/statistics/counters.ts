import { isDictionary, Timestamp, type Value } from "@/lib/codec";

/** The counters of a Domain (Guide, "Statistics"). */
export const DOMAIN_COUNTERS = [
  "MessagesReceived",
  "BytesReceived",
  "MessagesSent",
  "BytesSent",
  "CallsReceived",
  "CallsSent",
] as const;
/** An Account has one more. */
export const ACCOUNT_COUNTERS = [...DOMAIN_COUNTERS, "Logins"] as const;
export type Counter = (typeof ACCOUNT_COUNTERS)[number];

/** Counters of what takes room, in bytes. */
export const BYTES: ReadonlySet<Counter> = new Set(["BytesReceived", "BytesSent"]);

export interface Counts {
  /** When all counters were last reset, where that is remembered. */
  readonly since: number | undefined;
  readonly counts: readonly (readonly [Counter, number])[];
}

/** The guide gives Domain counters as strings, and versions differ. */
function countOf(value: Value | undefined): number | undefined {
  const count = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof count === "number" && count >= 0 ? count : undefined;
}

function sinceOf(value: Value | undefined): number | undefined {
  return value instanceof Timestamp && typeof value.at === "number" ? value.at : undefined;
}

/** The counters in an answer; none where the server counts nothing (its setting Account Statistics is off). */
export function countsIn(answer: Value, counters: readonly Counter[]): Counts {
  if (!isDictionary(answer)) return { since: undefined, counts: [] };
  const counts = counters.flatMap((name) => {
    const count = countOf(answer.get(name));
    return count === undefined ? [] : [[name, count] as const];
  });
  return { since: sinceOf(answer.get("StatReset")), counts };
}

const DAY_MS = 24 * 60 * 60_000;

/** Of a count in so long a time; nothing for a time that is too short to tell. */
export function perDay(count: number, since: number | undefined, now: number | undefined): number | undefined {
  if (since === undefined || now === undefined || now - since < DAY_MS) return undefined;
  return count / ((now - since) / DAY_MS);
}
