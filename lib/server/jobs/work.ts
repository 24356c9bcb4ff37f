import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { AbortedError } from "@/lib/errors";
import { lockNames, withFreeLocks } from "../database/locks";
import { database } from "../database/open";
import { jobs } from "../database/schema";
import type { Deed } from "./deeds";
import type { Pace } from "./pace";
import { planRows } from "./plan-rows";
import { type JobRow, waitingRows } from "./rows";
import { otherObjects, sendRows } from "./send-rows";
import type { Shift } from "./shift";

/**
 * Chunk by chunk through the rows of a job. While one chunk is on the wire the next is read, planned and written down, and
 * what became of the last is written down: the server is what it waits for. Rows that somebody else works on come later.
 */

const LOOK_AGAIN_MS = 500;
/** Chunks under way: one on the wire, one before it, one behind. */
const UNDER_WAY = 3;

async function say(
  change: number,
  { rate, isBusy }: { readonly rate: number; readonly isBusy: boolean },
): Promise<void> {
  const db = await database();
  const trouble = isBusy ? ({ code: "busy", text: "" } as const) : null;
  await db.update(jobs).set({ rate, trouble }).where(eq(jobs.change, change));
}

/** One after another, in the order they came. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

export class Chunks {
  readonly #shift: Shift;
  readonly #deed: Deed;
  readonly #pace: Pace;
  readonly #total: number;
  readonly #wire = new Turns();
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | undefined;
  #endedAt = performance.now();
  /** Rows that were worked on since the last look at all of them. */
  #worked = 0;

  constructor(shift: Shift, deed: Deed, pace: Pace, total: number) {
    this.#shift = { ...shift, signal: AbortSignal.any([shift.signal, this.#stopping.signal]) };
    this.#deed = deed;
    this.#pace = pace;
    this.#total = total;
  }

  /** @throws AbortedError when it is to stop; what the connection reports when it fails. */
  async work(): Promise<void> {
    let after = 0;
    while (this.#failure === undefined) {
      if (this.#shift.signal.aborted) this.#failure = { error: new AbortedError(false) };
      else {
        const rows = await waitingRows(this.#shift.change, after, { limit: this.#pace.size, total: this.#total });
        const last = rows.at(-1);
        if (last !== undefined) await this.#begin(rows);
        else if (await this.#isThrough(after)) return;
        after = last?.no ?? 0;
      }
    }
    await this.#rest();
    throw this.#failure.error;
  }

  /** At the end of the rows: what was passed over is looked at again from the beginning. */
  async #isThrough(after: number): Promise<boolean> {
    await this.#rest();
    if (after === 0) return this.#failure === undefined;
    if (this.#worked === 0) {
      await say(this.#shift.change, { rate: 0, isBusy: true });
      await delay(LOOK_AGAIN_MS, undefined, { signal: this.#shift.signal }).catch(() => undefined);
    }
    this.#worked = 0;
    return false;
  }

  async #rest(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.race(this.#underWay);
  }

  /** Begins a chunk, and comes back when it waits for its turn on the wire. */
  async #begin(rows: readonly JobRow[]): Promise<void> {
    while (this.#underWay.size >= UNDER_WAY) await Promise.race(this.#underWay);
    await new Promise<void>((ready) => {
      const chunk = this.#run(rows, ready)
        .catch((error: unknown) => {
          this.#failure ??= { error };
          this.#stopping.abort();
        })
        .finally(() => {
          this.#underWay.delete(chunk);
          ready();
        });
      this.#underWay.add(chunk);
    });
  }

  /** Works on those of the rows that are free, under the locks of their objects. */
  async #run(rows: readonly JobRow[], ready: () => void): Promise<void> {
    // One at a time, whoever takes the connection along takes no other command with it.
    const window = rows.some(({ isSuspect }) => isSuspect) ? 1 : this.#pace.window;
    const shift: Shift = { ...this.#shift, window };
    const { server, actor } = shift.caller;
    const lockOf = ({ name }: JobRow): string => lockNames(server.name, [{ kind: "account", name }])[0] ?? "";
    await withFreeLocks(rows.map(lockOf), async (locked, lockMore) => {
      const free = rows.filter((row) => locked.has(lockOf(row)));
      if (free.length === 0) return;
      const plan = await planRows(shift.caller, this.#deed, free, shift);
      // Where a step works on another object as well, such as the new name of an Account, that one must be free, too.
      if (!(await lockMore(lockNames(server.name, otherObjects(plan, actor.account))))) return;
      const turn = <T>(work: () => Promise<T>): Promise<T> => {
        ready();
        return this.#wire.take(work);
      };
      await this.#ended(await sendRows(shift, plan, turn));
    });
  }

  async #ended(rows: number): Promise<void> {
    const now = performance.now();
    this.#worked += rows;
    this.#pace.saw(rows, now - this.#endedAt);
    this.#endedAt = now;
    await say(this.#shift.change, { rate: this.#pace.rate, isBusy: false });
  }
}
