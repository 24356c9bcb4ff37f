import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { and, eq, inArray, lt } from "drizzle-orm";
import { BusyError } from "@/lib/errors";
import { database } from "./open";
import { objectLocks } from "./schema";

const LEASE_MS = 60_000;
/** A long Change keeps its lease; one whose console died loses it. */
const RENEW_MS = 20_000;
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

async function renew(owner: string): Promise<void> {
  const db = await database();
  await db
    .update(objectLocks)
    .set({ until: new Date(Date.now() + LEASE_MS) })
    .where(eq(objectLocks.owner, owner));
}

/** What is locked for work on these objects of a server. */
export function lockNames(
  server: string,
  objects: readonly { readonly kind: string; readonly name: string }[],
): readonly string[] {
  return objects.map(({ kind, name }) => `${server} ${kind} ${name}`);
}

interface LockOptions {
  /** How long to wait for somebody else; 0 does not wait. */
  readonly waitMs?: number;
}

/**
 * Runs work while no other console works on the same objects: the mail server has no compare-and-set, so this orders us.
 * A lease and not a session lock, because the embedded database is one session and a console that dies must not hold on.
 *
 * @throws BusyError when somebody else holds one of the objects for too long.
 */
export async function withObjectLocks<T>(
  objects: readonly string[],
  work: () => Promise<T>,
  { waitMs = WAIT_MS }: LockOptions = {},
): Promise<T> {
  const wanted = [...new Set(objects)].sort();
  const owner = randomUUID();
  const giveUpAt = Date.now() + waitMs;
  while (!(await tryTake(wanted, owner))) {
    if (Date.now() >= giveUpAt)
      throw new BusyError("Somebody else is changing the same object right now. Try again in a moment.");
    await delay(LOOK_AGAIN_MS);
  }
  // A renewal that fails is made up for by the next one.
  const renewal = setInterval(() => void renew(owner).catch(() => undefined), RENEW_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    const db = await database();
    await db.delete(objectLocks).where(eq(objectLocks.owner, owner));
  }
}
