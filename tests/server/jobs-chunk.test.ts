import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { database } from "@/lib/server/database/open";
import { changeEvents } from "@/lib/server/database/schema";
import { pauseJob, resumeJob } from "@/lib/server/jobs/control";
import { startJobs } from "@/lib/server/jobs/queue";
import type { Caller } from "@/lib/server/session";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { ended, given, jobOf, makeAccounts, namesLike, rowsOf, stepsOf } from "../support/jobs";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** A job in the middle of a chunk: what can be seen of it, and what is left of it when it has to stop there. */

const CREATE = /^CREATEACCOUNT/;
let sandbox: Sandbox;
let console: TestConsole;
let operator: Caller;

async function open(left?: string): Promise<void> {
  console = await aConsole(sandbox, left);
  operator = await (await Visitor.signIn(signIns.operator)).caller();
}

beforeAll(async () => {
  sandbox = await aSandbox();
  await open();
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await console[Symbol.asyncDispose]();
  await sandbox.close();
});

/** A job of one chunk, of which some is through while the rest is not. */
async function inTheMiddle(kind: string, count: number): Promise<number> {
  sandbox.faults.on(CREATE, { kind: "delay", ms: 15 }, 10_000);
  const job = await makeAccounts(operator, namesLike(kind, count));
  await vi.waitFor(async () => expect((await jobOf(job)).done).toBeGreaterThan(0), { timeout: 20_000, interval: 10 });
  return job;
}

async function existing(names: readonly string[]): Promise<readonly string[]> {
  using client = await RawClient.signIn(sandbox, signIns.operator);
  const found: string[] = [];
  for (const name of names) if ((await client.send(`GETACCOUNTSETTINGS "${name}"`)).status < 300) found.push(name);
  return found;
}

describe("a job in the middle of a chunk", () => {
  it("tells what is through while the rest of the chunk is under way", async () => {
    // So few that they are all sent before the chunk is cut short for its length.
    const FEW = 100;
    const job = await inTheMiddle("progress", FEW);
    const db = await database();
    const chunks = and(eq(changeEvents.change, job), eq(changeEvents.kind, "sent"));
    expect((await jobOf(job)).done).toBeLessThan(FEW);
    expect(await db.select().from(changeEvents).where(chunks)).toHaveLength(1);
    sandbox.faults.clear();
    expect(await ended(job)).toMatchObject({ done: FEW, refused: 0, unknown: 0 });
  });

  it("gives back what had not left when it is paused, and knows of each row what became of it", async () => {
    const job = await inTheMiddle("halfway", 300);
    await pauseJob(operator, job);
    await given(job);
    const rows = await rowsOf(job);
    const done = rows.filter(({ outcome }) => outcome === "done").map(({ name }) => name);
    const open = rows.filter(({ outcome }) => outcome === null);
    expect(done.length + open.length).toBe(300);
    expect(open.length).toBeGreaterThan(0);
    expect(await existing(rows.map(({ name }) => name))).toEqual(done);
    const [last] = await stepsOf(job, open.at(-1)?.no ?? 0);
    expect(last).toMatchObject({ outcome: "notSent", found: null });
    sandbox.faults.clear();
    await resumeJob(operator, job);
    expect(await ended(job)).toMatchObject({ done: 300, refused: 0, unknown: 0 });
  });
});

describe("a console that is killed while one chunk is on the wire and the next is written down", () => {
  const COUNT = 900;

  async function killedConsole(): Promise<{ readonly dataDir: string; readonly job: number }> {
    const script = "tests/support/killed-console.ts";
    const args = ["--conditions=react-server", "--import", "tsx", script, sandbox.url, String(COUNT)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const left = JSON.parse((await lines.next()).value ?? "");
    expect((await lines.next()).value).toBe("overlapped");
    child.kill("SIGKILL");
    await once(child, "close");
    return left;
  }

  it("leaves nothing that is repeated or left out", async () => {
    await console[Symbol.asyncDispose]();
    sandbox.faults.on(CREATE, { kind: "delay", ms: 5 }, 10_000);
    const { dataDir, job } = await killedConsole();
    sandbox.faults.clear();
    await open(dataDir);
    await startJobs();
    // A second time would have been refused, because the name is taken.
    expect(await ended(job)).toMatchObject({ total: COUNT, done: COUNT, refused: 0, failed: 0, unknown: 0 });
    const rows = await rowsOf(job);
    expect(rows.some(({ code }) => code === "readBack")).toBe(true);
    expect(await existing(rows.map(({ name }) => name))).toHaveLength(COUNT);
  }, 90_000);
});
