import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { JobState } from "@/lib/changes";
import { AccessError, AppError } from "@/lib/errors";
import { maySee } from "../changes/list";
import { type Database, database } from "../database/open";
import { changes, jobs } from "../database/schema";
import { type Grantee, grant } from "../grants";
import type { Caller } from "../session";
import { wakeJob } from "./queue";

/** Pausing, going on and calling off. The worker sees it at its next beat, wherever it is. */

export interface Owned {
  readonly isOwn: boolean;
  /** Pausing and calling off are for its owner, and for whoever may do anything in any Domain. */
  readonly mayStop: boolean;
}

export function ownershipOf({ actor, server }: Caller, owner: Grantee): Owned {
  const isOwn = owner.account === actor.account && owner.server === server.name;
  return { isOwn, mayStop: isOwn || (actor.rights !== "unknown" && actor.rights.server.has("AllDomains")) };
}

async function ownershipOfJob(caller: Caller, change: number): Promise<Owned> {
  const db = await database();
  const [job] = (await maySee(caller, change))
    ? await db
        .select({ server: changes.server, account: changes.account })
        .from(jobs)
        .innerJoin(changes, eq(changes.id, jobs.change))
        .where(eq(jobs.change, change))
    : [];
  if (job === undefined) throw new AppError("not-found", `There is no job #${change}.`);
  return ownershipOf(caller, job);
}

type Executor = Pick<Database, "update">;

async function move(db: Executor, change: number, from: readonly JobState[], to: JobState): Promise<void> {
  const moved = await db
    .update(jobs)
    .set({ state: to, trouble: null, reason: null })
    .where(and(eq(jobs.change, change), inArray(jobs.state, [...from])))
    .returning({ change: jobs.change });
  if (moved.length === 0) throw new AppError("conflict", `Job #${change} is in another state by now.`);
}

export async function pauseJob(caller: Caller, change: number): Promise<void> {
  const { mayStop } = await ownershipOfJob(caller, change);
  if (!mayStop) throw new AccessError("Only its owner can pause this job.");
  await move(await database(), change, ["running"], "paused");
}

export async function cancelJob(caller: Caller, change: number): Promise<void> {
  const { mayStop } = await ownershipOfJob(caller, change);
  if (!mayStop) throw new AccessError("Only its owner can call this job off.");
  await move(await database(), change, ["running", "paused", "waiting"], "cancelling");
  await wakeJob(change);
}

/** It goes on as the person it belongs to: with the password of the session in which they ask for it. */
export async function resumeJob(caller: Caller, change: number): Promise<void> {
  const { isOwn } = await ownershipOfJob(caller, change);
  if (!isOwn) throw new AccessError("Only its owner can let this job go on.");
  const db = await database();
  const owner = { server: caller.server.name, account: caller.actor.account };
  const password = await caller.login.password();
  await db.transaction(async (tx) => {
    await move(tx, change, ["paused", "waiting"], "running");
    await grant(tx, change, owner, password);
  });
  await wakeJob(change);
}

/** Whoever signs in lets their jobs go on that waited for it. */
export async function resumeWaiting(owner: Grantee, password: string): Promise<void> {
  const db = await database();
  const rows = await db
    .select({ change: jobs.change })
    .from(jobs)
    .innerJoin(changes, eq(changes.id, jobs.change))
    .where(and(eq(changes.server, owner.server), eq(changes.account, owner.account), eq(jobs.state, "waiting")));
  for (const { change } of rows) {
    await db.transaction(async (tx) => {
      await move(tx, change, ["waiting"], "running");
      await grant(tx, change, owner, password);
    });
    await wakeJob(change);
  }
}
