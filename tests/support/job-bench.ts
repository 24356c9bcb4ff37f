import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { compile } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { step } from "@/lib/changes";
import { parseServerUrl } from "@/lib/client";
import { signIns } from "@/lib/sandbox";
import { send } from "@/lib/server/agent";
import { setConfig } from "@/lib/server/config";
import { closeDatabase, database } from "@/lib/server/database/open";
import { jobs } from "@/lib/server/database/schema";
import { learn } from "@/lib/server/facts";
import { startJobs, stopJobs } from "@/lib/server/jobs/queue";
import { startGivenJob } from "@/lib/server/jobs/start";
import { type Caller, callerWith, NO_FACTS } from "@/lib/server/session";
import type { Row } from "../bench/row";

/**
 * 10,000 new Accounts at 1 ms of delay: one command per round trip, and as one job with everything that belongs to it (the
 * record, its seals, the locks). The sandbox is a process of its own. Prints the rows of the bench as its last line.
 */

const COUNT = 10_000;
const PASSWORD = "Lantern-42";
const DOMAIN = "bench.example";

async function startSandbox(): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const args = ["--import", "tsx", "lib/main/sandbox.ts", "--port", "0", "--latency", "1", "--password", PASSWORD];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^sandbox ready on .*:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error("The sandbox did not start.");
}

function configure(port: number, dataDir: string): void {
  setConfig({
    servers: [{ name: "bench", address: parseServerUrl(`pwd://127.0.0.1:${port}`) }],
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

async function operator(port: number): Promise<Caller> {
  const server = { name: "bench", address: parseServerUrl(`pwd://127.0.0.1:${port}`) };
  const nothing = async () => undefined;
  const login = { key: "bench", password: async () => PASSWORD, refused: nothing, changed: nothing };
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

async function asJob(caller: Caller): Promise<number> {
  const db = await database();
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const name = nameOf("job", index);
    return { name, steps: [step(catalogue.createAccount, { accountName: name })] };
  });
  const startedAt = performance.now();
  const change = await startGivenJob(caller, DOMAIN, rows);
  for (;;) {
    const [job] = await db.select().from(jobs).where(eq(jobs.change, change));
    if (job?.state === "ended") {
      if (job.done !== COUNT) throw new Error(`The job did ${job.done} of ${COUNT}.`);
      return performance.now() - startedAt;
    }
    await delay(20);
  }
}

async function measure(port: number): Promise<readonly Row[]> {
  const caller = await operator(port);
  await startJobs();
  await send(caller, `CREATEDOMAIN "${DOMAIN}"`, { effect: "other" });
  const one = await oneByOne(caller);
  const job = await asJob(caller);
  const what = `${COUNT} new Accounts at 1 ms`;
  return [
    { what: `${what}, one by one`, value: COUNT / (one / 1000), unit: "a second" },
    { what: `${what}, as one job`, value: COUNT / (job / 1000), unit: "a second" },
    { what: `${what}, job over one by one`, value: one / job, unit: "times as fast", atLeast: 10 },
  ];
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "gatehouse-job-bench-"));
  const { child, port } = await startSandbox();
  try {
    configure(port, dataDir);
    process.stdout.write(`${JSON.stringify(await measure(port))}\n`);
  } finally {
    await stopJobs();
    await closeDatabase();
    child.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
process.exit(0);
