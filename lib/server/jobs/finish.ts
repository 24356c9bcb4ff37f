import "server-only";
import { eq } from "drizzle-orm";
import type { JobEnd } from "@/lib/changes";
import { appendEvents, type Transaction } from "../changes/chain";
import { database } from "../database/open";
import { changes, jobs, type Outcome } from "../database/schema";
import { endGrant } from "../grants";
import { log } from "../log";
import { checkShift, type Shift } from "./shift";

type Figures = Pick<
  typeof jobs.$inferSelect,
  "total" | "done" | "leftOut" | "notTaken" | "refused" | "failed" | "unknown"
>;

/** How a Change of many objects ended, in the words of any Change. What was left out on purpose is no failure. */
function outcomeOf({ total, done, leftOut, notTaken, refused, failed, unknown }: Figures): Outcome {
  if (unknown > 0) return "unknown";
  if (done + leftOut === total) return "done";
  if (done + notTaken > 0) return "part";
  return refused > 0 ? "refused" : failed > 0 ? "failed" : "part";
}

async function closeChange(tx: Transaction, change: number, end: JobEnd): Promise<void> {
  const [job] = await tx.select().from(jobs).where(eq(jobs.change, change));
  if (job === undefined) return;
  const { total, leftOut, refused, failed, unknown } = job;
  // A command that the server took only in part did something, too.
  const done = job.done + job.notTaken;
  const outcome = outcomeOf(job);
  await tx.update(changes).set({ outcome, done, steps: total, finishedAt: new Date() }).where(eq(changes.id, change));
  await tx.update(jobs).set({ state: "ended", end, trouble: null, reason: null }).where(eq(jobs.change, change));
  const { action } = job.work;
  if (action.do === "revert" && done > 0)
    await tx.update(changes).set({ revertedBy: change }).where(eq(changes.id, action.change));
  const body = { outcome, done, total, leftOut, refused, failed, unknown, end };
  await appendEvents(tx, change, [{ kind: "end", body }]);
}

/** Ends a job: its Change gets its outcome, and its grant is gone. */
export async function finishJob(shift: Pick<Shift, "change" | "worker">, end: JobEnd): Promise<void> {
  const db = await database();
  await db.transaction(async (tx) => {
    await checkShift(tx, shift);
    await closeChange(tx, shift.change, end);
  });
  await endGrant(db, shift.change);
  log("info", "job ended", { change: shift.change, end });
}
