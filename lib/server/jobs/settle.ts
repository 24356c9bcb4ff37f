import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Command } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { decode } from "@/lib/codec";
import { lookAt } from "../changes/read-back";
import { recordedStep } from "../changes/revert";
import { database } from "../database/open";
import { jobRows, jobSteps } from "../database/schema";
import { mapBounded } from "../reads/bounded";
import type { Caller } from "../session";
import { recordTold, type Told, type ToldRow, type ToldStep } from "./rows";
import type { Lease } from "./shift";

/**
 * Commands that were written down and have no result: the console died, or the connection was lost with their answers. None
 * is sent again blindly. Its object is read back: what happened is done, and only what plainly did not happen is to be done
 * once more, with a new intent; what nobody can tell stays unknown.
 */

const BATCH = 200;
const AT_ONCE = 2;
/** A command that takes the connection with it each time is not tried for ever. */
const MOST_LOST = 3;

interface Open {
  readonly row: number;
  readonly attempt: number;
  /** How often one of its commands was lost. */
  readonly lost: number;
  readonly steps: readonly { readonly step: number; readonly line: string; readonly before: string | null }[];
}

async function openRows(change: number): Promise<readonly Open[]> {
  const db = await database();
  const { row, attempt, step, line, before } = jobSteps;
  const lost = sql<number>`(select count(*)::int from job_steps p
    where p.change = ${jobSteps.change} and p.row = ${row} and p.found <> 'happened')`;
  const steps = await db
    .select({ row, attempt, step, line, before, lost })
    .from(jobSteps)
    .innerJoin(jobRows, and(eq(jobRows.change, jobSteps.change), eq(jobRows.no, row)))
    .where(and(eq(jobSteps.change, change), isNull(jobSteps.told), isNull(jobRows.outcome)))
    .orderBy(asc(row), asc(attempt), asc(step))
    .limit(BATCH);
  // The last row may have been cut in the middle: it comes first the next time.
  const cut = steps.length === BATCH ? steps.at(-1)?.row : undefined;
  const rows = new Map<number, Omit<Open, "steps"> & { readonly steps: Open["steps"][number][] }>();
  for (const one of steps) {
    const known = rows.get(one.row) ?? { row: one.row, attempt: one.attempt, lost: one.lost, steps: [] };
    known.steps.push(one);
    rows.set(one.row, known);
  }
  if (cut !== undefined) rows.delete(cut);
  return [...rows.values()];
}

interface Settled {
  readonly steps: readonly ToldStep[];
  readonly row?: ToldRow;
  readonly again?: Told["again"][number];
}

type Found = NonNullable<ToldStep["found"]>;

/** Nobody can see whether they happened, and to do them twice does no more than to do them once. */
const REPEATABLE: ReadonlySet<Command> = new Set([catalogue.killAccountSessions]);

function isToRepeat(found: Found | undefined, line: string | undefined): boolean {
  if (found !== "cannotTell" || line === undefined) return found === "didNotHappen";
  return REPEATABLE.has(recordedStep(line).command);
}

function settled({ row, attempt, lost, steps }: Open, found: readonly Found[]): Settled {
  const told = steps.map(({ step }, index): ToldStep => {
    const place = { row, attempt, step, status: null, text: null };
    const what = found[index];
    if (what === undefined) return { ...place, outcome: "notSent", code: null, found: null };
    return { ...place, outcome: "unknown", code: "connection-lost", found: what };
  });
  const base = { no: row, status: null, text: null };
  const last = found.at(-1);
  if (last === "happened" && found.length === steps.length)
    return { steps: told, row: { ...base, outcome: "done", code: "readBack" } };
  if (isToRepeat(last, steps[found.length - 1]?.line) && lost + 1 < MOST_LOST) {
    const isWhole = steps[0]?.step === 0 && found.length === 1;
    const rest = steps.slice(found.length - 1).map(({ line }) => line);
    return { steps: told, again: isWhole ? { no: row } : { no: row, rest } };
  }
  return { steps: told, row: { ...base, outcome: "unknown", code: "connection-lost" } };
}

/**
 * Looks at the commands of a row from the last to the first: each was sent when the one before it had succeeded, so that
 * all before one that happened did, though their object may have another name by now. What was found ends with the first
 * command of which that cannot be said.
 */
async function lookAtRow(caller: Caller | undefined, open: Open): Promise<Settled> {
  const { steps } = open;
  if (caller === undefined) return settled(open, ["cannotTell"]);
  let first: Found | undefined;
  for (const [back, { line, before }] of [...steps].reverse().entries()) {
    const what = await lookAt(caller, recordedStep(line), before === null ? undefined : decode(before));
    const happened = Array.from(
      { length: steps.length - back - (what === "happened" ? 0 : 1) },
      () => "happened" as const,
    );
    if (what === "happened") return settled(open, first === undefined ? happened : [...happened, first]);
    first = what;
  }
  return settled(open, first === undefined ? [] : [first]);
}

/**
 * Reads back whatever has no result. Without a caller nobody can look: then it stays unknown.
 *
 * @throws AppError when the server cannot be asked now.
 */
export async function settleRows(lease: Lease, caller: Caller | undefined): Promise<void> {
  for (;;) {
    const open = await openRows(lease.change);
    if (open.length === 0) return;
    const rows = await mapBounded(open, AT_ONCE, (one) => lookAtRow(caller, one));
    await recordTold(lease, {
      steps: rows.flatMap(({ steps }) => steps),
      rows: rows.flatMap(({ row }) => row ?? []),
      again: rows.flatMap(({ again }) => again ?? []),
    });
  }
}
