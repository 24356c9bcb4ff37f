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

/** Chunk by chunk through the rows of a job. Rows that somebody else is working on come later. */

const LOOK_AGAIN_MS = 500;

async function tell(change: number, rate: number): Promise<void> {
  const db = await database();
  await db.update(jobs).set({ rate, trouble: null }).where(eq(jobs.change, change));
}

async function sayBusy(change: number): Promise<void> {
  const db = await database();
  const trouble = { code: "busy", text: "" } as const;
  await db.update(jobs).set({ rate: 0, trouble }).where(eq(jobs.change, change));
}

/** Works on those of the rows that are free, under the locks of their objects. @returns how many that were. */
async function workChunk(shift: Shift, deed: Deed, rows: readonly JobRow[]): Promise<number> {
  const { caller } = shift;
  const nameOf = (name: string): string => lockNames(caller.server.name, [{ kind: "account", name }])[0] ?? "";
  return withFreeLocks(
    rows.map(({ name }) => nameOf(name)),
    async (locked, lockMore) => {
      const free = rows.filter(({ name }) => locked.has(nameOf(name)));
      if (free.length === 0) return 0;
      const plan = await planRows(caller, deed, free, shift);
      // Where a step works on another object as well, such as the new name of an Account, that one must be free, too.
      if (!(await lockMore(lockNames(caller.server.name, otherObjects(plan, caller.actor.account))))) return 0;
      await sendRows(shift, plan);
      return free.length;
    },
  );
}

/** @throws AbortedError when it is to stop; what the connection reports when it fails. */
export async function workThrough(shift: Shift, deed: Deed, pace: Pace): Promise<void> {
  let after = 0;
  let isAllBusy = true;
  for (;;) {
    if (shift.signal.aborted) throw new AbortedError(false);
    const rows = await waitingRows(shift.change, after, pace.size);
    const last = rows.at(-1);
    if (last === undefined) {
      if (after === 0) return;
      // What was passed over is looked at again from the beginning.
      if (isAllBusy) {
        await sayBusy(shift.change);
        await delay(LOOK_AGAIN_MS, undefined, { signal: shift.signal }).catch(() => undefined);
      }
      after = 0;
      isAllBusy = true;
      continue;
    }
    const startedAt = performance.now();
    const worked = await workChunk({ ...shift, window: pace.window }, deed, rows);
    if (worked > 0) {
      isAllBusy = false;
      pace.saw(worked, performance.now() - startedAt);
      await tell(shift.change, pace.rate);
    }
    after = last.no;
  }
}
