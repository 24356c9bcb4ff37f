import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { and, inArray, isNull, lt, or, sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import { z } from "zod";
import { database, databasePool } from "../database/open";
import { jobs } from "../database/schema";
import { log } from "../log";
import { perProcess } from "../per-process";
import { runJob } from "./run";

/**
 * Hands jobs to workers: a queue of pg-boss in the same database, which all consoles share. A message says that a job is to be
 * worked on, no more: who works on it is decided by the lease, so that one too many does no harm, and where one got lost with
 * its console the patrol sends another.
 */

const QUEUE = "gatehouse-jobs";
/** Jobs that one console works on at the same time. */
const AT_ONCE = 3;
const POLL_SECONDS = 2;
const PATROL_MS = 3_000;
const RETRY_MS = 10_000;
/** The longest that the library allows; a grant ends after a day in any case. */
const LONGEST_HOURS = 23;

const message = z.object({ change: z.number().int() });

interface Queue {
  readonly boss: PgBoss;
  readonly workers: readonly string[];
  readonly patrol: NodeJS.Timeout;
  /** What is being worked on here. */
  readonly runs: Set<Promise<void>>;
  readonly closing: AbortController;
}

const holder = () => perProcess<{ opened?: Promise<Queue> | undefined }>("jobs", () => ({}));

async function work(change: number, { runs, closing }: Pick<Queue, "runs" | "closing">): Promise<void> {
  const run = runJob(change, closing.signal).catch((error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log("error", "job left", { change, detail });
  });
  runs.add(run);
  await run;
  runs.delete(run);
}

async function open(): Promise<Queue> {
  const pool = await databasePool();
  const closing = new AbortController();
  const boss = new PgBoss({
    db: {
      // The library still asks while it stops, when the database may be gone: nobody waits for those answers.
      executeSql: (text, values) =>
        pool.query(text, values).catch((error: unknown) => {
          if (closing.signal.aborted) return { rows: [] };
          throw error;
        }),
    },
    schedule: false,
  });
  boss.on("error", (error) => log("warn", "job queue", { detail: error.message }));
  await boss.start();
  await boss.createQueue(QUEUE, { name: QUEUE, policy: "short", retryLimit: 0, expireInHours: LONGEST_HOURS });
  const here = { runs: new Set<Promise<void>>(), closing };
  const workers: string[] = [];
  for (let count = 0; count < AT_ONCE; count++) {
    const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 };
    workers.push(
      await boss.work<unknown>(QUEUE, options, async (messages) => {
        for (const { data } of messages) await work(message.parse(data).change, here);
      }),
    );
  }
  const ring = { boss, workers, closing };
  const patrol = setInterval(() => void lookForAbandoned(ring).catch(() => undefined), PATROL_MS).unref();
  return { boss, workers, patrol, ...here };
}

function queue(): Promise<Queue> {
  const held = holder();
  held.opened ??= open().catch((error: unknown) => {
    held.opened = undefined;
    throw error;
  });
  return held.opened;
}

type Ring = Pick<Queue, "boss" | "workers" | "closing">;

async function wake({ boss, workers, closing }: Ring, change: number): Promise<void> {
  if (closing.signal.aborted) return;
  await boss.send(QUEUE, { change }, { singletonKey: String(change) });
  for (const worker of workers) boss.notifyWorker(worker);
}

/** Jobs that are to run and that nobody works on. A patrol that is under way while the queue closes opens nothing again. */
async function lookForAbandoned(ring: Ring): Promise<void> {
  if (ring.closing.signal.aborted) return;
  const db = await database();
  const rows = await db
    .select({ change: jobs.change })
    .from(jobs)
    .where(
      and(inArray(jobs.state, ["running", "cancelling"]), or(isNull(jobs.worker), lt(jobs.leaseUntil, sql`now()`))),
    );
  for (const { change } of rows) await wake(ring, change);
}

/** Asks for somebody to work on a job, here or in another console. */
export async function wakeJob(change: number): Promise<void> {
  await wake(await queue(), change);
}

/** At the start of a console: whatever was left goes on. Without a database it is tried again until there is one. */
export async function startJobs(): Promise<void> {
  for (;;) {
    try {
      return await lookForAbandoned(await queue());
    } catch (error) {
      log("error", "job queue not started", { detail: error instanceof Error ? error.message : String(error) });
      await delay(RETRY_MS, undefined, { ref: false });
    }
  }
}

/** For tests and for a clean stop: hands out nothing more, and leaves what is being worked on here as soon as it can be left. */
export async function stopJobs(): Promise<void> {
  const held = holder();
  const opened = await held.opened;
  held.opened = undefined;
  if (opened === undefined) return;
  clearInterval(opened.patrol);
  opened.closing.abort();
  await opened.boss.stop({ graceful: false, close: false });
  await Promise.all(opened.runs);
}
