import "server-only";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { RowCode, RowOutcome, StepOutcome, StepReceipt, TouchedObject } from "@/lib/changes";
import type { ErrorCode } from "@/lib/errors";
import { appendEvents, type Transaction } from "../changes/chain";
import { sealOf } from "../changes/digest";
import { database } from "../database/open";
import { changeObjects, jobRows, jobSteps } from "../database/schema";
import { checkShift, type Shift } from "./shift";

/**
 * The rows of a job in our database. What a batch of them is to do is written down before its bytes go out, what became of
 * them after; each batch is one event of the chain, which holds its digest.
 */

export interface JobRow {
  readonly no: number;
  /** `user@domain`. */
  readonly name: string;
  /** The commands, where they are known beforehand. */
  readonly lines: readonly string[] | undefined;
  readonly attempts: number;
  /** The connection was lost with one of its commands before it took effect: perhaps because of it. */
  readonly isSuspect: boolean;
}

/** A command holds no line end, so that several stand under each other in one text. */
export function joinLines(lines: readonly string[]): string {
  return lines.join("\n");
}

const wasLost = sql<boolean>`exists (select 1 from ${jobSteps} where ${jobSteps.change} = ${jobRows.change}
  and ${jobSteps.row} = ${jobRows.no} and ${jobSteps.found} <> 'happened')`;

/** The next rows that are still to be done: suspects alone, or none of them. */
export async function waitingRows(change: number, after: number, limit: number): Promise<readonly JobRow[]> {
  const db = await database();
  const { no, name, lines, attempts } = jobRows;
  const rows = await db
    .select({ no, name, lines, attempts, isSuspect: wasLost })
    .from(jobRows)
    .where(and(eq(jobRows.change, change), gt(no, after), isNull(jobRows.outcome)))
    .orderBy(asc(no))
    .limit(limit);
  const other = rows.findIndex(({ isSuspect }) => isSuspect !== rows[0]?.isSuspect);
  return rows.slice(0, other < 0 ? rows.length : other).map((row) => ({ ...row, lines: row.lines?.split("\n") }));
}

/** One command of a row that is about to be sent. */
export interface SentStep {
  readonly row: number;
  readonly attempt: number;
  readonly step: number;
  readonly line: string;
  readonly before: string | null;
}

/** Writes down what is about to be sent. When that fails, nothing may be sent. */
export async function recordSent(
  shift: Pick<Shift, "change" | "worker">,
  steps: readonly SentStep[],
  others: readonly TouchedObject[],
): Promise<void> {
  const db = await database();
  const { change } = shift;
  await db.transaction(async (tx) => {
    await checkShift(tx, shift);
    const { seq } = await appendEvents(tx, change, [{ kind: "sent", body: sealOf("sent", steps) }]);
    const column = <K extends keyof SentStep>(key: K) => sql.param(steps.map((one) => one[key]));
    await tx.execute(sql`
      insert into job_steps (change, row, attempt, step, line, before, sent)
      select ${change}, u.*, ${seq}
      from unnest(${column("row")}::int[], ${column("attempt")}::int[], ${column("step")}::int[],
        ${column("line")}::text[], ${column("before")}::text[]) u`);
    if (others.length > 0)
      await tx
        .insert(changeObjects)
        .values(others.map((object) => ({ change, ...object })))
        .onConflictDoNothing();
  });
}

/** What became of one command. */
export interface ToldStep {
  readonly row: number;
  readonly attempt: number;
  readonly step: number;
  readonly outcome: StepOutcome;
  readonly status: number | null;
  readonly text: string | null;
  readonly code: ErrorCode | null;
  readonly found: NonNullable<StepReceipt["found"]> | null;
}

/** What became of one row. */
export interface ToldRow {
  readonly no: number;
  readonly outcome: RowOutcome;
  readonly status: number | null;
  readonly text: string | null;
  /** Nothing where all went as it should. */
  readonly code: RowCode | null;
}

async function tellSteps(tx: Transaction, change: number, steps: readonly ToldStep[]): Promise<void> {
  if (steps.length === 0) return;
  const { seq } = await appendEvents(tx, change, [{ kind: "told", body: sealOf("told", steps) }]);
  const column = <K extends keyof ToldStep>(key: K) => sql.param(steps.map((one) => one[key]));
  await tx.execute(sql`
    update job_steps s
    set outcome = u.outcome, status = u.status, text = u.text, code = u.code, found = u.found, told = ${seq}
    from unnest(${column("row")}::int[], ${column("attempt")}::int[], ${column("step")}::int[], ${column("outcome")}::text[],
      ${column("status")}::int[], ${column("text")}::text[], ${column("code")}::text[], ${column("found")}::text[])
      u(row, attempt, step, outcome, status, text, code, found)
    where s.change = ${change} and s.row = u.row and s.attempt = u.attempt and s.step = u.step`);
}

async function tellRows(tx: Transaction, change: number, rows: readonly ToldRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof ToldRow>(key: K) => sql.param(rows.map((one) => one[key]));
  await tx.execute(sql`
    update job_rows r set outcome = u.outcome, status = u.status, text = u.text, code = u.code, at = now()
    from unnest(${column("no")}::int[], ${column("outcome")}::text[], ${column("status")}::int[], ${column("text")}::text[],
      ${column("code")}::text[]) u(no, outcome, status, text, code)
    where r.change = ${change} and r.no = u.no`);
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  await tx.execute(sql`
    update jobs set done = done + ${count("done")}, left_out = left_out + ${count("leftOut")},
      not_taken = not_taken + ${count("notTaken")}, refused = refused + ${count("refused")},
      failed = failed + ${count("failed")}, unknown = unknown + ${count("unknown")}
    where change = ${change}`);
}

/** What became of a batch. */
export interface Told {
  readonly steps: readonly ToldStep[];
  /** Rows that are through. */
  readonly rows: readonly ToldRow[];
  /** Rows that were begun and are to be done again: with what is left of their lines, where some of them took effect. */
  readonly again: readonly { readonly no: number; readonly rest?: readonly string[] }[];
}

async function beginAgain(tx: Transaction, change: number, again: Told["again"]): Promise<void> {
  for (const { no, rest } of again) {
    await tx
      .update(jobRows)
      .set({ attempts: sql`${jobRows.attempts} + 1`, ...(rest === undefined ? {} : { lines: joinLines(rest) }) })
      .where(and(eq(jobRows.change, change), eq(jobRows.no, no)));
  }
}

/** Writes down what became of commands and of their rows. */
export async function recordTold(shift: Pick<Shift, "change" | "worker">, { steps, rows, again }: Told): Promise<void> {
  if (steps.length + rows.length + again.length === 0) return;
  const db = await database();
  await db.transaction(async (tx) => {
    await checkShift(tx, shift);
    await tellSteps(tx, shift.change, steps);
    await tellRows(tx, shift.change, rows);
    await beginAgain(tx, shift.change, again);
  });
}
