import "server-only";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { RowCode, RowOutcome, StepOutcome, StepReceipt, TouchedObject } from "@/lib/changes";
import type { ErrorCode } from "@/lib/errors";
import { appendEvents, type Transaction } from "../changes/chain";
import { digestOf } from "../changes/digest";
import { database } from "../database/open";
import { changeObjects, jobRows } from "../database/schema";
import { checkShift, type Shift } from "./shift";

/**
 * The rows of a job in our database. What a batch of them is to do is written down before its bytes go out, what became of
 * them after; each batch is one event of the chain, which holds its digest.
 */

export interface JobRow {
  readonly no: number;
  /** `user@domain`. */
  readonly name: string;
  readonly lines: readonly string[] | null;
  readonly attempts: number;
}

/** The next rows that are still to be done. */
export async function waitingRows(change: number, after: number, limit: number): Promise<readonly JobRow[]> {
  const db = await database();
  const { no, name, lines, attempts } = jobRows;
  return db
    .select({ no, name, lines, attempts })
    .from(jobRows)
    .where(and(eq(jobRows.change, change), gt(no, after), isNull(jobRows.outcome)))
    .orderBy(asc(no))
    .limit(limit);
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
    const body = { steps: steps.length, digest: digestOf("sent", steps) };
    const { seq } = await appendEvents(tx, change, [{ kind: "sent", body }]);
    const column = <K extends keyof SentStep>(key: K) => sql.param(steps.map((one) => one[key]));
    await tx.execute(sql`
      insert into job_steps (change, row, attempt, step, line, before, sent)
      select ${change}, u.*, ${seq}
      from unnest(${column("row")}::int[], ${column("attempt")}::int[], ${column("step")}::int[],
        ${column("line")}::text[], ${column("before")}::text[]) as u`);
    const first = steps.filter(({ step }) => step === 0);
    await tx.execute(sql`
      update job_rows r set attempts = u.attempt
      from unnest(${sql.param(first.map(({ row }) => row))}::int[], ${sql.param(first.map(({ attempt }) => attempt))}::int[])
        as u(no, attempt)
      where r.change = ${change} and r.no = u.no`);
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
  const body = { steps: steps.length, digest: digestOf("told", steps) };
  const { seq } = await appendEvents(tx, change, [{ kind: "told", body }]);
  const column = <K extends keyof ToldStep>(key: K) => sql.param(steps.map((one) => one[key]));
  await tx.execute(sql`
    update job_steps s
    set outcome = u.outcome, status = u.status, text = u.text, code = u.code, found = u.found, told = ${seq}
    from unnest(${column("row")}::int[], ${column("attempt")}::int[], ${column("step")}::int[], ${column("outcome")}::text[],
      ${column("status")}::int[], ${column("text")}::text[], ${column("code")}::text[], ${column("found")}::text[])
      as u(row, attempt, step, outcome, status, text, code, found)
    where s.change = ${change} and s.row = u.row and s.attempt = u.attempt and s.step = u.step`);
}

async function tellRows(tx: Transaction, change: number, rows: readonly ToldRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof ToldRow>(key: K) => sql.param(rows.map((one) => one[key]));
  await tx.execute(sql`
    update job_rows r set outcome = u.outcome, status = u.status, text = u.text, code = u.code, at = now()
    from unnest(${column("no")}::int[], ${column("outcome")}::text[], ${column("status")}::int[], ${column("text")}::text[],
      ${column("code")}::text[]) as u(no, outcome, status, text, code)
    where r.change = ${change} and r.no = u.no`);
  const count = (outcome: RowOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  await tx.execute(sql`
    update jobs set done = done + ${count("done")}, left_out = left_out + ${count("leftOut")},
      not_taken = not_taken + ${count("notTaken")}, refused = refused + ${count("refused")},
      failed = failed + ${count("failed")}, unknown = unknown + ${count("unknown")}
    where change = ${change}`);
}

/** Writes down what became of commands and of the rows that are through. */
export async function recordTold(
  shift: Pick<Shift, "change" | "worker">,
  steps: readonly ToldStep[],
  rows: readonly ToldRow[],
): Promise<void> {
  if (steps.length + rows.length === 0) return;
  const db = await database();
  await db.transaction(async (tx) => {
    await checkShift(tx, shift);
    await tellSteps(tx, shift.change, steps);
    await tellRows(tx, shift.change, rows);
  });
}
