import { and, eq } from "drizzle-orm";
import { expect, vi } from "vitest";
import { catalogue } from "@/lib/catalogue/commands";
import { type JobState, step } from "@/lib/changes";
import { database } from "@/lib/server/database/open";
import { changes, jobRows, jobSteps, jobs } from "@/lib/server/database/schema";
import { startGivenJob } from "@/lib/server/jobs/start";
import type { Caller } from "@/lib/server/session";

/** What the tests of jobs have in common: looking at a job, and waiting for what becomes of it. */

const WAIT = { timeout: 30_000, interval: 20 };

export async function jobOf(id: number) {
  const db = await database();
  const [row] = await db.select().from(jobs).innerJoin(changes, eq(changes.id, jobs.change)).where(eq(jobs.change, id));
  if (row === undefined) throw new Error("no job");
  return { ...row.jobs, author: row.changes };
}

export function inState(id: number, state: JobState) {
  return vi.waitFor(async () => {
    const job = await jobOf(id);
    expect(job.state).toBe(state);
    return job;
  }, WAIT);
}

export function ended(id: number) {
  return inState(id, "ended");
}

/** Waits until nobody works on it any more: a worker that was told to stop gives it back. */
export function given(id: number) {
  return vi.waitFor(async () => {
    const job = await jobOf(id);
    expect(job.worker).toBeNull();
    return job;
  }, WAIT);
}

/** Waits until so many rows are through. */
export function through(id: number, least: number) {
  return vi.waitFor(async () => {
    const rows = await rowsOf(id);
    expect(rows.filter(({ outcome }) => outcome !== null).length).toBeGreaterThanOrEqual(least);
  }, WAIT);
}

export async function rowsOf(id: number) {
  const db = await database();
  return db.select().from(jobRows).where(eq(jobRows.change, id)).orderBy(jobRows.no);
}

/** The commands of one row, as they are recorded. */
export async function stepsOf(id: number, row: number) {
  const db = await database();
  return db
    .select()
    .from(jobSteps)
    .where(and(eq(jobSteps.change, id), eq(jobSteps.row, row)))
    .orderBy(jobSteps.attempt, jobSteps.step);
}

/** A job that makes Accounts: whatever is sent twice is refused the second time, because the name is taken. */
export function makeAccounts(caller: Caller, names: readonly string[]): Promise<number> {
  const rows = names.map((name) => ({ name, steps: [step(catalogue.createAccount, { accountName: name })] }));
  return startGivenJob(caller, "northwind.example", rows);
}

export function namesLike(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, no) => `${kind}-${String(no).padStart(3, "0")}@northwind.example`);
}
