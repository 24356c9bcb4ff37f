import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { JobState } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import type { Transaction } from "../changes/chain";
import { database } from "../database/open";
import { grants, jobs } from "../database/schema";
import { waitForOwner } from "../grants";
import type { Caller } from "../session";

/**
 * One worker at a job at a time, on whichever console. The shift is a lease in the database that its holder renews; another
 * console takes over when it runs out. It is looked at again in each transaction, so that whoever lost it writes nothing.
 */

const LEASE_SECONDS = 10;
/** Pausing and cancelling reach the worker with the next beat, from any console. */
const BEAT_MS = 300;

/** A worker at its work. */
export interface Shift {
  readonly change: number;
  readonly worker: string;
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** So many commands may be without an answer. */
  readonly window: number;
}

/** @throws AppError `aborted` when the shift is somebody else's by now. */
export async function checkShift(tx: Transaction, { change, worker }: Pick<Shift, "change" | "worker">): Promise<void> {
  const rows = await tx
    .select({ change: jobs.change })
    .from(jobs)
    .where(and(eq(jobs.change, change), eq(jobs.worker, worker)))
    .for("update");
  if (rows.length === 0) throw new AppError("aborted", "Another console works on this job.");
}

const leaseEnd = sql`now() + make_interval(secs => ${LEASE_SECONDS})`;

export class Lease {
  readonly change: number;
  readonly worker: string;
  readonly #stopping = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #closing: AbortSignal;
  #state: JobState | "lost";
  #seenAt = performance.now();
  #isBeating = false;

  private constructor(change: number, worker: string, state: JobState, closing: AbortSignal) {
    this.change = change;
    this.worker = worker;
    this.#state = state;
    this.#closing = closing;
    closing.addEventListener("abort", this.#leave);
    this.#timer = setInterval(() => void this.#beat(), BEAT_MS).unref();
    this.#settle(state);
  }

  /**
   * @param closing when this console stops: the work is left, for another console or the next start.
   * @returns nothing where there is nothing to do, or somebody is doing it.
   */
  static async take(change: number, closing: AbortSignal): Promise<Lease | undefined> {
    const db = await database();
    const worker = randomUUID();
    const isFree = or(isNull(jobs.worker), lt(jobs.leaseUntil, sql`now()`));
    const hasWork = or(eq(jobs.state, "running"), eq(jobs.state, "cancelling"));
    const [row] = await db
      .update(jobs)
      .set({ worker, leaseUntil: leaseEnd })
      .where(and(eq(jobs.change, change), isFree, hasWork))
      .returning({ state: jobs.state });
    if (row === undefined) return undefined;
    return new Lease(change, worker, row.state, closing);
  }

  /** What is wanted of the job now, as of the last beat. */
  get state(): JobState | "lost" {
    return this.#state;
  }

  /** Aborted as soon as the job is no longer to run. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      await this.renew();
    } catch {
      // The database is away. When that lasts longer than the lease, somebody else may have it.
      if (performance.now() - this.#seenAt > LEASE_SECONDS * 1000) this.#settle("lost");
    } finally {
      this.#isBeating = false;
    }
  }

  /** What has passed since the last time, as time at work. */
  #worked() {
    const now = performance.now();
    const elapsed = Math.round(now - this.#seenAt);
    this.#seenAt = now;
    return sql`${jobs.workedMs} + ${elapsed}`;
  }

  /** Renews the lease and looks what is wanted. */
  async renew(): Promise<JobState | "lost"> {
    const db = await database();
    const [row] = await db
      .update(jobs)
      .set({ leaseUntil: leaseEnd, workedMs: this.#worked() })
      .where(and(eq(jobs.change, this.change), eq(jobs.worker, this.worker)))
      .returning({ state: jobs.state, isGranted: this.#isGranted() });
    if (row?.state === "running" && row.isGranted !== true) {
      await waitForOwner(this.change, row.isGranted === null ? "signedOut" : "expired");
      return this.#settle("waiting");
    }
    return this.#settle(row?.state ?? "lost");
  }

  /** Nothing where there is no grant at all. */
  #isGranted() {
    return sql<boolean | null>`(select ${grants.until} > now() from ${grants} where ${grants.change} = ${jobs.change})`;
  }

  readonly #leave = (): void => void this.#settle("lost");

  #settle(state: JobState | "lost"): JobState | "lost" {
    // What was left stays left.
    if (this.#state !== "lost") this.#state = state;
    if (this.#state !== "running") this.#stopping.abort();
    return this.#state;
  }

  /** Gives the job back. Whatever state it is in by now stays. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.removeEventListener("abort", this.#leave);
    const db = await database();
    await db
      .update(jobs)
      .set({ worker: null, leaseUntil: null, workedMs: this.#worked() })
      .where(and(eq(jobs.change, this.change), eq(jobs.worker, this.worker)));
  }
}
