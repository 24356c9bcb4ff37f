import "server-only";
import { createHash } from "node:crypto";
import { inArray, lt, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { database } from "./database/open";
import { throttle } from "./database/schema";

/**
 * Slows failed sign-ins before the mail server sees them. All people of the console reach the server from one address:
 * its own block of that address after too many failures would lock everybody out.
 */

const FREE_FAILURES = 4;
const LONGEST_MS = 15 * 60_000;
const FORGET_MS = 60 * 60_000;

function keysOf(account: string, client: string): string[] {
  // Hashed, so that a database dump is no list of the names people mistyped.
  const hash = (text: string) => createHash("sha256").update(text.toLowerCase()).digest("base64url");
  return [`name:${hash(account)}`, `client:${hash(client)}`];
}

export class ThrottledError extends AppError {
  static override readonly kind = "ThrottledError";
  readonly waitMs: number;

  constructor(waitMs: number) {
    super("throttled", `Too many failed sign-ins. Try again in ${Math.ceil(waitMs / 1000)} s.`, { retryable: true });
    this.waitMs = waitMs;
  }
}

/** @throws ThrottledError while this name or this client has to wait. */
export async function checkThrottle(account: string, client: string): Promise<void> {
  const db = await database();
  const rows = await db
    .select()
    .from(throttle)
    .where(inArray(throttle.key, keysOf(account, client)));
  const waitMs = Math.max(0, ...rows.map(({ until }) => until.getTime() - Date.now()));
  if (waitMs > 0) throw new ThrottledError(waitMs);
}

/** The first few failures cost nothing; each further one doubles the wait. */
export async function countFailure(account: string, client: string): Promise<void> {
  const db = await database();
  await db.delete(throttle).where(lt(throttle.until, new Date(Date.now() - FORGET_MS)));
  for (const key of keysOf(account, client)) {
    const wait = sql`least(${LONGEST_MS}, 1000 * power(2, greatest(0, least(30, throttle.failures + 1 - ${FREE_FAILURES})))) * interval '1 millisecond'`;
    await db
      .insert(throttle)
      .values({ key, failures: 1, until: new Date() })
      .onConflictDoUpdate({
        target: throttle.key,
        set: {
          failures: sql`${throttle.failures} + 1`,
          until: sql`case when throttle.failures + 1 < ${FREE_FAILURES} then now() else now() + ${wait} end`,
        },
      });
  }
}

/** A good sign-in clears the name; the client keeps its count, since it may be trying one good name between bad ones. */
export async function clearFailures(account: string, client: string): Promise<void> {
  const db = await database();
  await db.delete(throttle).where(inArray(throttle.key, keysOf(account, client).slice(0, 1)));
}
