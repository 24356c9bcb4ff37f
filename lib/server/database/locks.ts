import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { BusyError } from "@/lib/errors";
import { database } from "./open";
import { objectLocks } from "./schema";

const LEASE_MS = 60_000;
/** A long Change keeps its lease; one whose console died loses it. */
const RENEW_MS = 20_000;
const WAIT_MS = 10_000;
const LOOK_AGAIN_MS = 40;

/** Takes those that are free. Locks whose holder died are as free as those that nobody has. */
async function takeFree(objects: readonly string[], owner: string): Promise<readonly string[]> {
  const db = await database();
  const wanted = sql.param([...objects]);
  const { rowCount } = await db.execute(sql`
    insert into object_locks (object, owner, until)
    select u.object, ${owner}, now() + make_interval(secs => ${LEASE_MS / 1000}) from unnest(${wanted}::text[]) u(object)
    on conflict (object) do update set owner = excluded.owner, until = excluded.until where object_locks.until < now()`);
  // As a rule all are free, and nobody has to be told their names.
  if (rowCount === objects.length) return objects;
  const taken = await db.execute<{ object: string }>(sql`
    select object from object_locks where owner = ${owner} and object = any(${wanted}::text[])`);
  return taken.rows.map(({ object }) => object);
}

async function giveBack(objects: readonly string[], owner: string): Promise<void> {
  if (objects.length === 0) return;
  const db = await database();
  await db.execute(sql`
    delete from object_locks where object = any(${sql.param([...objects])}::text[]) and owner = ${owner}`);
}

async function tryTake(objects: readonly string[], owner: string): Promise<boolean> {
  const taken = await takeFree(objects, owner);
  if (taken.length === objects.length) return true;
  await giveBack(taken, owner);
  return false;
}

async function renew(owner: string): Promise<void> {
  const db = await database();
  await db
    .update(objectLocks)
    .set({ until: sql`now() + make_interval(secs => ${LEASE_MS / 1000})` })
    .where(eq(objectLocks.owner, owner));
}

/** What is locked for work on these objects of a server. */
export function lockNames(
  server: string,
  objects: readonly { readonly kind: string; readonly name: string }[],
): readonly string[] {
  return objects.map(({ kind, name }) => `${server} ${kind} ${name}`);
}

/**
 * Runs work on those of the objects that nobody else has now, and waits for none: for work on many that can begin anywhere.
 * `more` takes further objects for as long; it answers whether all of them were free.
 */
export async function withFreeLocks<T>(
  objects: readonly string[],
  work: (free: ReadonlySet<string>, more: (objects: readonly string[]) => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const owner = randomUUID();
  const renewal = setInterval(() => void renew(owner).catch(() => undefined), RENEW_MS).unref();
  const held: string[] = [];
  const take = async (wanted: readonly string[]) => {
    const taken = await takeFree([...new Set(wanted)].sort(), owner);
    held.push(...taken);
    return taken;
  };
  try {
    const free = new Set(await take(objects));
    return await work(free, async (others) => {
      const missing = others.filter((object) => !free.has(object));
      return missing.length === 0 || (await take(missing)).length === new Set(missing).size;
    });
  } finally {
    clearInterval(renewal);
    await giveBack(held, owner);
  }
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
    await giveBack(wanted, owner);
  }
}
