import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { AppError, ReplyError } from "@/lib/errors";
import { config } from "../config";
import { database } from "../database/open";
import { changes, jobs } from "../database/schema";
import { learn } from "../facts";
import { grantLogin } from "../grants";
import { log } from "../log";
import { type Caller, callerWith, NO_FACTS } from "../session";
import { deedOf } from "./deeds";
import { findObjects } from "./find";
import { finishJob } from "./finish";
import { Pace } from "./pace";
import { settleRows } from "./settle";
import { Lease, type Shift } from "./shift";
import { Chunks } from "./work";

/** A worker's shift at one job, from taking it to giving it back. */

/** What a server had received before the connection broke it still carries out: looking sooner would see too little. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

type Job = typeof jobs.$inferSelect & { readonly author: typeof changes.$inferSelect };

async function readJob(change: number): Promise<Job> {
  const db = await database();
  const [row] = await db
    .select({ job: jobs, author: changes })
    .from(jobs)
    .innerJoin(changes, eq(changes.id, jobs.change))
    .where(eq(jobs.change, change));
  if (row === undefined) throw new AppError("not-found", `There is no job #${change}.`);
  return { ...row.job, author: row.author };
}

/**
 * The owner of a job, as the server knows them at this moment.
 *
 * @throws AppError `session-ended` when there is no grant: the job then waits for its owner.
 */
async function callerOf({ change, author }: Job): Promise<Caller> {
  const server = config().servers.find(({ name }) => name === author.server);
  if (server === undefined) throw new AppError("not-found", `There is no server ${author.server} any more.`);
  const parts = { login: grantLogin(change), server, account: author.account, client: author.client };
  return callerWith(parts, await learn(callerWith(parts, NO_FACTS)));
}

async function say(change: number, trouble: Job["trouble"]): Promise<void> {
  const db = await database();
  await db.update(jobs).set({ trouble, rate: 0 }).where(eq(jobs.change, change));
}

/** Works until the job is done, or throws. */
async function work(lease: Lease, pace: Pace): Promise<void> {
  const job = await readJob(lease.change);
  const caller = await callerOf(job);
  const shift: Shift = {
    change: lease.change,
    worker: lease.worker,
    caller,
    signal: lease.signal,
    window: pace.window,
  };
  await settleRows(lease, caller);
  if (job.foundAt === null) {
    try {
      await findObjects(shift, job.work);
    } catch (error) {
      if (!(error instanceof ReplyError || (error instanceof AppError && error.code === "access"))) throw error;
      await say(lease.change, { code: error.code, text: error.message });
      return finishJob(lease, "unreadable");
    }
  }
  const { total, expected } = await readJob(lease.change);
  // What cannot be undone is done to as many as the person has confirmed, and to no more.
  if (job.work.action.do === "delete" && expected !== null && total > expected) return finishJob(lease, "grown");
  await new Chunks(shift, deedOf(job.work.action), pace, total).work();
  await finishJob(lease, "done");
}

/** The server is away, or somebody works on the same objects: it is tried again, slower each time, for as long as it takes. */
async function workPatiently(lease: Lease): Promise<void> {
  const pace = new Pace();
  let waitMs = FIRST_WAIT_MS;
  while (!lease.signal.aborted) {
    const startedAt = performance.now();
    try {
      return await work(lease, pace);
    } catch (error) {
      // A beat tells why: paused, cancelled, without a grant, or in other hands.
      if ((await lease.renew()) !== "running") return;
      if (!(error instanceof AppError) || error.code === "internal") logFault(lease, error);
      await say(lease.change, saidOf(error));
      if (performance.now() - startedAt > LONGEST_WAIT_MS) waitMs = FIRST_WAIT_MS;
      await delay(waitMs, undefined, { signal: lease.signal }).catch(() => undefined);
      waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
    }
  }
}

function saidOf(error: unknown): NonNullable<Job["trouble"]> {
  if (error instanceof AppError && error.code !== "internal") return { code: error.code, text: error.message };
  return { code: "internal", text: "" };
}

function logFault({ change }: Lease, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log("error", "job stumbled", { change, detail });
}

/** Closes a job that was called off: what has no result yet is looked at if that can still be done. */
async function close(lease: Lease): Promise<void> {
  try {
    await settleRows(lease, await callerOf(await readJob(lease.change)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await settleRows(lease, undefined);
  }
  await finishJob(lease, "cancelled");
}

/** Works on a job for as long as it is to run, if nobody else does. */
export async function runJob(change: number, closing: AbortSignal): Promise<void> {
  const lease = await Lease.take(change, closing);
  if (lease === undefined) return;
  log("info", "job taken", { change, worker: lease.worker });
  try {
    if (lease.state === "running") await workPatiently(lease);
    if (lease.state === "cancelling") await close(lease);
  } finally {
    await lease.release();
  }
}
