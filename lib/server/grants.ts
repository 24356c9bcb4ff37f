import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { JobState, WaitReason } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { dropConnections } from "./agent";
import { type Database, database } from "./database/open";
import { grants, jobs } from "./database/schema";
import { instanceKey } from "./instance-key";
import type { Login } from "./login";
import { openText, sealText } from "./sealing";

/**
 * Work that outlives the browser signs in as the person who started it: their password, sealed a second time under the key
 * of this installation (design, "Grant"). A grant ends with its job, after a day, when the password is another one, and when
 * they sign out everywhere; the job then waits until its owner signs in.
 */

/** By the clock of the database, which all consoles share. */
const A_DAY_ON = sql`now() + interval '1 day'`;

type Executor = Pick<Database, "insert" | "update" | "delete" | "select">;

function placeOf(change: number, account: string): string {
  return `job ${change} of ${account}`;
}

export interface Grantee {
  readonly server: string;
  readonly account: string;
}

/** Grants a job the password, for a day from now. */
export async function grant(db: Executor, change: number, owner: Grantee, password: string): Promise<void> {
  const sealed = sealText(instanceKey(), placeOf(change, owner.account), password);
  await db
    .insert(grants)
    .values({ change, ...owner, sealed, until: A_DAY_ON })
    .onConflictDoUpdate({ target: grants.change, set: { sealed, until: A_DAY_ON } });
}

export async function endGrant(db: Executor, change: number): Promise<void> {
  await db.delete(grants).where(eq(grants.change, change));
  dropConnections({ key: keyOf(change) });
}

/** Lets a job that is at work stop, until its owner signs in. */
export async function waitForOwner(change: number, reason: WaitReason): Promise<void> {
  const db = await database();
  await db.transaction(async (tx) => {
    await tx.delete(grants).where(eq(grants.change, change));
    await tx
      .update(jobs)
      .set({ state: "waiting", reason })
      .where(and(eq(jobs.change, change), eq(jobs.state, "running")));
  });
}

/** Ends everything that was granted by somebody: the password is another one now. */
export async function endGrantsOf({ server, account }: Grantee, reason: WaitReason): Promise<void> {
  const db = await database();
  const theirs = and(eq(grants.server, server), eq(grants.account, account));
  const ended = await db.transaction(async (tx) => {
    const rows = await tx.delete(grants).where(theirs).returning({ change: grants.change });
    const ids = rows.map(({ change }) => change);
    const running: JobState = "running";
    if (ids.length > 0)
      await tx
        .update(jobs)
        .set({ state: "waiting", reason })
        .where(and(inArray(jobs.change, ids), eq(jobs.state, running)));
    return ids;
  });
  for (const change of ended) dropConnections({ key: keyOf(change) });
}

function keyOf(change: number): string {
  return `job ${change}`;
}

/** @throws AppError `session-ended` when there is no grant that opens: the job then waits for its owner. */
async function grantedPassword(change: number): Promise<string> {
  const db = await database();
  const [row] = await db
    .select({ account: grants.account, sealed: grants.sealed, isOver: sql<boolean>`${grants.until} <= now()` })
    .from(grants)
    .where(eq(grants.change, change));
  const password =
    row?.isOver === false ? openText(instanceKey(), placeOf(change, row.account), row.sealed) : undefined;
  if (password !== undefined) return password;
  await waitForOwner(change, row === undefined ? "signedOut" : row.isOver ? "expired" : "sealed");
  throw new AppError("session-ended", "The job waits until its owner signs in.");
}

export function grantLogin(change: number): Login {
  return {
    key: keyOf(change),
    password: () => grantedPassword(change),
    refused: () => waitForOwner(change, "password"),
    changed: () => waitForOwner(change, "password"),
  };
}
