import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { catalogue } from "@/lib/catalogue/commands";
import { step } from "@/lib/changes";
import { dropConnections } from "@/lib/server/agent";
import { applyChange } from "@/lib/server/changes/apply";
import { database } from "@/lib/server/database/open";
import { grants } from "@/lib/server/database/schema";
import { resumeJob } from "@/lib/server/jobs/control";
import type { Caller } from "@/lib/server/session";
import { aPlan, changeBench } from "../support/change-bench";
import { Visitor } from "../support/console-caller";
import { ended, given, inState, makeAccounts, namesLike, through } from "../support/jobs";

/** A job runs with the password of its owner, for as long as that was granted and is the right one. */

const bench = changeBench();
const OWNER = "jobs-owner@northwind.example";
let password = "";
let owner: Caller;
let round = 0;

async function signIn(): Promise<Caller> {
  return (await Visitor.signIn(OWNER, { password })).caller();
}

beforeEach(async () => {
  round += 1;
  password = `Lantern-${round}`;
  if (round === 1) {
    await bench.ask(`CREATEACCOUNT "${OWNER}" {Password="${password}";}`);
    await bench.ask(`SETACCOUNTRIGHTS "${OWNER}" (Domain,UserAccounts)`);
  } else await bench.ask(`SETACCOUNTPASSWORD "${OWNER}" TO "${password}"`);
  owner = await signIn();
});

const COUNT = 300;

async function aSlowJob(kind: string): Promise<number> {
  bench.sandbox.faults.on(/^CREATEACCOUNT/, { kind: "delay", ms: 15 }, 10_000);
  const job = await makeAccounts(owner, namesLike(kind, COUNT));
  await through(job, 1);
  return job;
}

async function grantsOf(job: number): Promise<number> {
  const db = await database();
  return (await db.select({ change: grants.change }).from(grants).where(eq(grants.change, job))).length;
}

/** It waits, says why, holds no password any more, and goes on for its owner. */
async function expectWaiting(job: number, reason: string): Promise<void> {
  expect((await inState(job, "waiting")).reason).toBe(reason);
  await given(job);
  expect(await grantsOf(job)).toBe(0);
}

async function expectGoesOn(job: number): Promise<void> {
  bench.sandbox.faults.clear();
  expect(await ended(job)).toMatchObject({ done: COUNT, refused: 0, unknown: 0 });
  expect(await grantsOf(job)).toBe(0);
}

describe("the grant of a job", () => {
  it("ends after a day, and the job waits until its owner lets it go on", async () => {
    const job = await aSlowJob("expired");
    const db = await database();
    await db.update(grants).set({ until: sql`now()` }).where(eq(grants.change, job));
    await expectWaiting(job, "expired");
    await resumeJob(owner, job);
    await expectGoesOn(job);
  });

  it("ends when somebody else has changed the password, as soon as the job signs in again", async () => {
    const job = await aSlowJob("changed-elsewhere");
    password = "Another-Lantern";
    await bench.ask(`SETACCOUNTPASSWORD "${OWNER}" TO "${password}"`);
    dropConnections({ key: `job ${job}` });
    await expectWaiting(job, "password");
    await expect(resumeJob(bench.operator, job)).rejects.toThrow("Only its owner");
    // Whoever signs in with the new password lets it go on.
    await signIn();
    await expectGoesOn(job);
  });

  it("ends at once when the password is changed from this console, by its owner or by somebody else", async () => {
    for (const by of ["owner", "operator"] as const) {
      const job = await aSlowJob(`changed-by-${by}`);
      const newPassword = `Lantern-${by}-${round}`;
      const caller = by === "owner" ? owner : bench.operator;
      await applyChange(caller, aPlan(step(catalogue.setAccountPassword, { accountName: OWNER, newPassword })));
      await expectWaiting(job, "password");
      password = newPassword;
      owner = await signIn();
      await expectGoesOn(job);
    }
  });

  it("is not needed twice: a job that has none waits with the reason, and does not hang", async () => {
    const job = await aSlowJob("ungranted");
    const db = await database();
    await db.delete(grants).where(eq(grants.change, job));
    await expectWaiting(job, "signedOut");
    await resumeJob(owner, job);
    await expectGoesOn(job);
  });
});
