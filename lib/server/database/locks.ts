import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { and, eq, inArray, lt } from "drizzle-orm";
import { BusyError } from "@/lib/errors";
import { database } from "./open";
import { objectLocks } from "./schema";

const LEASE_MS = 60_000;
const WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 40;

async function tryTake(objects: readonly string[], owner: string): Promise<boolean> {
  const db = await database();
  return db.transaction(async (tx) => {
    const until = new Date(Date.now() + LEASE_MS);
    await tx
      .delete(objectLocks)
      .where(and(inArray(objectLocks.object, [...objects]), lt(objectLocks.until, new Date())));
    const rows = objects.map((object) => ({ object, owner, until }));
    const taken = await tx
      .insert(objectLocks)
      .values(rows)
      .onConflictDoNothing()
      .returning({ object: objectLocks.object });
    if (taken.length === objects.length) return true;
    await tx.delete(objectLocks).where(eq(objectLocks.owner, owner));
    return false;
  });
}

/**
 * Runs work while no other console works on the same objects: the mail server has no compare-and-set, so this orders us.
 * A lease and not a session lock, because the embedded database is one session and a console that dies must not hold on.
 *
 * @throws BusyError when somebody else holds one of the objects for too long.
 */
export async function withObjectLocks<T>(objects: readonly string[], work: () => Promise<T>): Promise<T> {
  const wanted = [...new Set(objects)].sort();
  const owner = randomUUID();
  const giveUpAt = Date.now() + WAIT_MS;
  while (!(await tryTake(wanted, owner))) {
    if (Date.now() > giveUpAt)
      throw new BusyError("Somebody else is changing the same object right now. Try again in a moment.");
    await delay(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    const db = await database();
    await db.delete(objectLocks).where(eq(objectLocks.owner, owner));
  }
}
