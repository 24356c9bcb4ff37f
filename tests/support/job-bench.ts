import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { compile } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { step } from "@/lib/changes";
import { parseServerUrl } from "@/lib/client";
import { signIns } from "@/lib/sandbox";
import { send } from "@/lib/server/agent";
import { type NamedServer, setConfig } from "@/lib/server/config";
import { closeDatabase, database } from "@/lib/server/database/open";
import { jobRows, jobs } from "@/lib/server/database/schema";
import { learn } from "@/lib/server/facts";
import { startJobs, stopJobs } from "@/lib/server/jobs/queue";
import { startGivenJob, startJob, startRevert } from "@/lib/server/jobs/start";
import { type Caller, callerWith, NO_FACTS } from "@/lib/server/session";
import type { Row } from "../bench/row";

/**
 * 10,000 new Accounts at 1 ms of delay: one command per round trip, and as one job with everything that belongs to it (the
 * record, its seals, the locks). Then 10,000 are suspended by one job while the server is killed and started again, and that
 * is taken back. The sandboxes are processes of their own; one keeps nothing, so that no disk is measured, the other one
 * what it needs to come back. Prints the rows of the bench as its last line.
 */

const COUNT = 10_000;
const SAMPLE = 50;
const PASSWORD = "Lantern-42";
const DOMAIN = "bench.example";
/** Of the Accounts that the sandbox makes itself. */
const GENERATED = "million.example";

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

async function startSandbox(...more: readonly string[]): Promise<Running> {
  const args = ["--import", "tsx", "lib/main/sandbox.ts", "--latency", "1", "--password", PASSWORD, ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^sandbox ready on .*:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error("The sandbox did not start.");
}

function serverAt(name: string, port: number): NamedServer {
  return { name, address: parseServerUrl(`pwd://127.0.0.1:${port}`) };
}

function configure(servers: readonly NamedServer[], dataDir: string): void {
  setConfig({
    servers,
    origin: "http://127.0.0.1:3000",
    secureCookies: false,
    secret: "bench-bench-bench-bench-bench-bench-1",
    instanceKey: undefined,
    dataDir,
    databaseUrl: undefined,
    isSandbox: true,
    logLevel: "error",
  });
}

async function operator(server: NamedServer): Promise<Caller> {
  const nothing = async () => undefined;
  const login = { key: server.name, password: async () => PASSWORD, refused: nothing, changed: nothing };
  const parts = { login, server, account: signIns.operator, client: "127.0.0.1" };
  return callerWith(parts, await learn(callerWith(parts, NO_FACTS)));
}

const nameOf = (kind: string, index: number) => `${kind}${String(index).padStart(5, "0")}@${DOMAIN}`;

async function oneByOne(caller: Caller): Promise<number> {
  const startedAt = performance.now();
  for (let index = 0; index < COUNT; index++) {
    const line = compile(catalogue.createAccount, { accountName: nameOf("one", index) });
    await send(caller, line, { effect: "other" });
  }
  return performance.now() - startedAt;
}

async function jobOf(change: number) {
  const [job] = await (await database()).select().from(jobs).where(eq(jobs.change, change));
  if (job === undefined) throw new Error("There is no job.");
  return job;
}

/** Waits for the end of a job. @returns the time since it was begun. */
async function ended(change: number, startedAt: number): Promise<number> {
  for (;;) {
    const { state, done } = await jobOf(change);
    if (state === "ended") {
      if (done !== COUNT) throw new Error(`The job did ${done} of ${COUNT}.`);
      return performance.now() - startedAt;
    }
    await delay(20);
  }
}

async function asJob(caller: Caller, kind: string): Promise<number> {
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const name = nameOf(kind, index);
    return { name, steps: [step(catalogue.createAccount, { accountName: name })] };
  });
  const startedAt = performance.now();
  return ended(await startGivenJob(caller, DOMAIN, rows), startedAt);
}

/** Rows whose command did not take effect exactly once, by the record. */
async function notOnce(change: number): Promise<number> {
  const db = await database();
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select r.no from job_rows r left join job_steps s on s.change = r.change and s.row = r.no
        and (s.outcome = 'done' or s.found = 'happened')
      where r.change = ${change} group by r.no having count(s.row) <> 1) odd`);
  return Number(rows[0]?.count);
}

/** Every fiftieth Account, as the server has it. */
async function suspendedOnServer(caller: Caller, change: number): Promise<number> {
  const names = await (await database())
    .select({ name: jobRows.name, no: jobRows.no })
    .from(jobRows)
    .where(eq(jobRows.change, change));
  let count = 0;
  for (const { name } of names.filter(({ no }) => no % SAMPLE === 0)) {
    const line = compile(catalogue.getAccountSettings, { accountName: name });
    const { value } = await send(caller, line, { effect: "read" });
    if (/AccessModes?=None/.test(String(value))) count += 1;
  }
  return count;
}

/** Suspends all of them by one job, kills the server in the middle, and takes the job back. */
async function withRestart(caller: Caller, server: { running: Running }, data: string): Promise<readonly Row[]> {
  const startedAt = performance.now();
  const action = { do: "suspend" } as const;
  const change = await startJob(caller, { action, selection: { domain: GENERATED, filter: "" }, expected: COUNT });
  while ((await jobOf(change)).done < COUNT / 3) await delay(20);
  server.running.child.kill("SIGKILL");
  await once(server.running.child, "close");
  const sent = (await jobOf(change)).done;
  server.running = await startSandbox("--data", data, "--port", String(server.running.port));
  const took = await ended(change, startedAt);
  const suspended = await suspendedOnServer(caller, change);
  const backAt = performance.now();
  const back = await startRevert(caller, change);
  const took2 = await ended(back, backAt);
  const what = `${COUNT} Accounts suspended by one job`;
  return [
    { what: `${what}, server killed behind`, value: sent, unit: "of them" },
    { what, value: COUNT / (took / 1000), unit: "a second" },
    { what: `${what}, not exactly once`, value: await notOnce(change), unit: "of them", atMost: 0 },
    { what: `${what}, on the server`, value: suspended * SAMPLE, unit: "of them", atLeast: COUNT },
    { what: "the same taken back by one job", value: COUNT / (took2 / 1000), unit: "a second" },
    { what: "the same, not exactly once", value: await notOnce(back), unit: "of them", atMost: 0 },
    {
      what: "still suspended on the server",
      value: await suspendedOnServer(caller, change),
      unit: "of them",
      atMost: 0,
    },
  ];
}

async function inMemory(caller: Caller): Promise<Row[]> {
  await send(caller, `CREATEDOMAIN "${DOMAIN}"`, { effect: "other" });
  const one = await oneByOne(caller);
  // One after another runs through ten thousand commands to warm up; the first job runs code that nobody ran before.
  const first = await asJob(caller, "first");
  const job = await asJob(caller, "job");
  const what = `${COUNT} new Accounts at 1 ms`;
  return [
    { what: `${what}, one by one`, value: COUNT / (one / 1000), unit: "a second" },
    { what: `${what}, as the first job of a console`, value: COUNT / (first / 1000), unit: "a second" },
    { what: `${what}, first job over one by one`, value: one / first, unit: "times as fast" },
    { what: `${what}, as one job`, value: COUNT / (job / 1000), unit: "a second" },
    { what: `${what}, job over one by one`, value: one / job, unit: "times as fast", atLeast: 10 },
  ];
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "gatehouse-job-bench-"));
  const mail = join(dataDir, "mail");
  const memory = await startSandbox("--port", "0");
  const kept = { running: await startSandbox("--data", mail, "--port", "0", "--accounts", String(COUNT)) };
  const servers = [serverAt("memory", memory.port), serverAt("kept", kept.running.port)] as const;
  try {
    configure(servers, join(dataDir, "console"));
    await startJobs();
    const rows = await inMemory(await operator(servers[0]));
    rows.push(...(await withRestart(await operator(servers[1]), kept, mail)));
    process.stdout.write(`${JSON.stringify(rows)}\n`);
  } finally {
    await stopJobs();
    await closeDatabase();
    for (const { child } of [memory, kept.running]) {
      child.kill();
      await once(child, "close");
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
process.exit(0);
