import "server-only";
import { and, asc, between, eq, isNull, sql } from "drizzle-orm";
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

/** Whoever is done again only: to look for the steps of each row would take longer than to read the rows. */
const wasLost = sql<boolean>`${jobRows.attempts} > 0 and exists (select 1 from ${jobSteps}
  where ${jobSteps.change} = ${jobRows.change} and ${jobSteps.row} = ${jobRows.no} and ${jobSteps.found} <> 'happened')`;

type Waiting = readonly [no: number, name: string, lines: string | null, attempts: number, isSuspect: boolean];

/**
 * Rows `after` one and up to another that are still to be done. They come as one text: the embedded database takes longer to
 * hand out so many rows than to read them.
 */
async function waitingBetween(change: number, after: number, last: number, limit: number): Promise<readonly Waiting[]> {
  const db = await database();
  const { no, name, lines, attempts } = jobRows;
  const rows = db
    .select({ no, row: sql`json_build_array(${no}, ${name}, ${lines}, ${attempts}, ${wasLost})`.as("row") })
    .from(jobRows)
    .where(and(eq(jobRows.change, change), between(no, after + 1, last), isNull(jobRows.outcome)))
    .orderBy(asc(no))
    .limit(limit)
    .as("waiting");
  const [found] = await db
    .select({ all: sql<string>`coalesce(json_agg(${rows.row} order by ${rows.no}), '[]')::text` })
    .from(rows);
  return JSON.parse(found?.all ?? "[]");
}

function rowOf([no, name, lines, attempts, isSuspect]: Waiting): JobRow {
  return { no, name, lines: lines?.split("\n"), attempts, isSuspect };
}

/**
 * The next rows that are still to be done: suspects alone, or none of them. It looks in a few numbers at a time, in more when
 * there is nothing: the embedded database keeps no statistics, and would read and sort all that is left of a job each time.
 */
export async function waitingRows(
  change: number,
  after: number,
  { limit, total }: { readonly limit: number; readonly total: number },
): Promise<readonly JobRow[]> {
  for (let from = after, span = limit; from < total; from += span, span *= 2) {
    const rows = (await waitingBetween(change, from, from + span, limit)).map(rowOf);
    const other = rows.findIndex(({ isSuspect }) => isSuspect !== rows[0]?.isSuspect);
    if (rows.length > 0) return other < 0 ? rows : rows.slice(0, other);
  }
  return [];
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

/** Where they lie: without it the database would look at every row of the job to find those of a batch. */
function within(column: "r.no" | "s.row", numbers: readonly number[]) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return sql`${sql.raw(column)} between ${least} and ${most}`;
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
    where s.change = ${change} and s.row = u.row and s.attempt = u.attempt and s.step = u.step
      and ${within(
        "s.row",
        steps.map(({ row }) => row),
      )}`);
}

async function tellRows(tx: Transaction, change: number, rows: readonly ToldRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof ToldRow>(key: K) => sql.param(rows.map((one) => one[key]));
  await tx.execute(sql`
    update job_rows r set outcome = u.outcome, status = u.status, text = u.text, code = u.code, at = now()
    from unnest(${column("no")}::int[], ${column("outcome")}::text[], ${column("status")}::int[], ${column("text")}::text[],
      ${column("code")}::text[]) u(no, outcome, status, text, code)
    where r.change = ${change} and r.no = u.no and ${within(
      "r.no",
      rows.map(({ no }) => no),
    )}`);
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
  if (again.length === 0) return;
  const numbers = again.map(({ no }) => no);
  const rests = again.map(({ rest }) => (rest === undefined ? null : joinLines(rest)));
  await tx.execute(sql`
    update job_rows r set attempts = r.attempts + 1, lines = coalesce(u.lines, r.lines)
    from unnest(${sql.param(numbers)}::int[], ${sql.param(rests)}::text[]) u(no, lines)
    where r.change = ${change} and r.no = u.no and ${within("r.no", numbers)}`);
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
