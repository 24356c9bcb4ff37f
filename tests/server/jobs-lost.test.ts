import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { database } from "@/lib/server/database/open";
import { pauseJob } from "@/lib/server/jobs/control";
import { recordSent } from "@/lib/server/jobs/rows";
import type { Caller } from "@/lib/server/session";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { ended, given, jobOf, makeAccounts, namesLike, rowsOf, stepsOf, through } from "../support/jobs";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** A job and a server that goes away: its state is kept, so that it comes back as it was. */

let data = "";
let sandbox: Sandbox;
let console: TestConsole;
let operator: Caller;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "gatehouse-lost-"));
  sandbox = await aSandbox({ data });
  console = await aConsole(sandbox);
  operator = await (await Visitor.signIn(signIns.operator)).caller();
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await console[Symbol.asyncDispose]();
  await sandbox.close();
  rmSync(data, { recursive: true, force: true });
});

const CREATE = /^CREATEACCOUNT/;

async function send(line: string): Promise<number> {
  using client = await RawClient.signIn(sandbox, signIns.operator);
  return (await client.send(line)).status;
}

/** Every row is done once: a second time would have been refused, because the name is taken. */
async function expectAllDone(job: number, count: number): Promise<void> {
  expect(await ended(job)).toMatchObject({ total: count, done: count, refused: 0, failed: 0, unknown: 0 });
  for (const { no } of await rowsOf(job)) {
    const steps = await stepsOf(job, no);
    expect(steps.filter(({ outcome, found }) => outcome === "done" || found === "happened")).toHaveLength(1);
  }
}

describe("a job whose answers are lost", () => {
  it("reads back what took effect, and does not send it again", async () => {
    sandbox.faults.on(/^CREATEACCOUNT .*lost-after-003/, { kind: "drop", effect: "after" });
    const job = await makeAccounts(operator, namesLike("lost-after", 10));
    await expectAllDone(job, 10);
    expect((await rowsOf(job))[3]).toMatchObject({ outcome: "done", code: "readBack" });
  });

  it("sends again what plainly did not happen", async () => {
    sandbox.faults.on(/^CREATEACCOUNT .*lost-before-003/, { kind: "drop", effect: "before" });
    const job = await makeAccounts(operator, namesLike("lost-before", 10));
    await expectAllDone(job, 10);
    expect((await stepsOf(job, 4)).map(({ found, outcome }) => found ?? outcome)).toEqual(["didNotHappen", "done"]);
  });

  it("gives up a command that takes the connection with it each time, and does the others", async () => {
    sandbox.faults.on(/^CREATEACCOUNT .*lost-always-003/, { kind: "drop", effect: "before" }, 10);
    const job = await makeAccounts(operator, namesLike("lost-always", 6));
    expect(await ended(job)).toMatchObject({ done: 5, unknown: 1 });
    expect((await rowsOf(job))[3]).toMatchObject({ outcome: "unknown" });
  });

  it("waits for a server that is stopped, and goes on when it is back", async () => {
    sandbox.faults.on(CREATE, { kind: "delay", ms: 15 }, 10_000);
    const job = await makeAccounts(operator, namesLike("stopped", 300));
    await through(job, 1);
    const { port } = sandbox;
    await sandbox.close();
    await vi.waitFor(async () => expect((await jobOf(job)).trouble).not.toBeNull(), { timeout: 20_000 });
    expect((await jobOf(job)).state).toBe("running");
    sandbox = await aSandbox({ data, port });
    await expectAllDone(job, 300);
  });
});

describe("a job whose worker died", () => {
  it("is taken over when its lease ends: what was sent is read back, the rest is done", async () => {
    sandbox.faults.on(CREATE, { kind: "delay", ms: 15 }, 10_000);
    const names = namesLike("orphan", 300);
    const job = await makeAccounts(operator, names);
    await through(job, 1);
    await pauseJob(operator, job);
    await given(job);
    sandbox.faults.clear();
    const waiting = (await rowsOf(job)).filter(({ outcome }) => outcome === null).slice(0, 2);
    const db = await database();
    await db.execute(sql`
      update jobs set state = 'running', worker = 'died', lease_until = now() + interval '2 seconds' where change = ${job}`);
    const intents = waiting.map(({ no, name, attempts }) => {
      const place = { row: no, attempt: attempts + 1, step: 0 };
      return { ...place, line: `CREATEACCOUNT "${name}"`, before: null };
    });
    await recordSent({ change: job, worker: "died" }, intents, []);
    // The first of the two reached the server.
    expect(await send(`CREATEACCOUNT "${waiting[0]?.name}"`)).toBe(200);
    await expectAllDone(job, 300);
    const [first, second] = waiting.map(({ no }) => no);
    expect((await stepsOf(job, first ?? 0)).at(-1)).toMatchObject({ found: "happened" });
    expect((await stepsOf(job, second ?? 0)).slice(-2).map(({ found, outcome }) => found ?? outcome)).toEqual([
      "didNotHappen",
      "done",
    ]);
  });
});
