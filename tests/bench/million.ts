import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Connection, parseServerUrl } from "@/lib/client";
import { decode, isArray, isDictionary } from "@/lib/codec";
import { sandboxProcess } from "../support/sandbox-process";
import { PASSWORD } from "../support/start-sandbox";
import { median, percentile, type Row } from "./row";

const ACCOUNTS = 1_000_000;
const DOMAIN = "million.example";
const PAGE = 50;
const MEGABYTE = 1024 * 1024;

/** A Domain of a million Accounts in the sandbox: its start, its memory, its pages, and its journal made into a snapshot. */
export async function run(): Promise<readonly Row[]> {
  const data = mkdtempSync(join(tmpdir(), "million-"));
  const many = ["--accounts", String(ACCOUNTS), "--data", data];
  try {
    const empty = await started([]);
    await empty.stop();
    const cold = await started(many);
    await cold.stop();
    const warm = await started(many);
    const rows = [
      { what: "start without them", value: empty.seconds, unit: "s" },
      { what: "first start with a million Accounts", value: cold.seconds, unit: "s", atMost: 20 },
      { what: "start on what it kept", value: warm.seconds, unit: "s", atMost: 20 },
      ...(await pageRows(warm.connection)),
      await stableRow(warm.connection),
      ...(await compactionRows(warm, data)),
    ];
    const grown = warm.memory();
    await warm.stop();
    const again = await started(many);
    await again.stop();
    return [
      ...rows,
      { what: "memory at most, with 50,000 Accounts changed", value: grown, unit: "MB", atMost: 1024 },
      { what: "start on those", value: again.seconds, unit: "s", atMost: 20 },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

interface Started {
  readonly seconds: number;
  readonly connection: Connection;
  /** The most that it has ever used, in megabytes. */
  memory(): number;
  stop(): Promise<void>;
}

async function started(options: readonly string[]): Promise<Started> {
  const startedAt = performance.now();
  const sandbox = sandboxProcess(...options);
  const port = await sandbox.ready;
  if (port === undefined) throw new Error(sandbox.errors());
  const seconds = (performance.now() - startedAt) / 1000;
  const connection = new Connection(parseServerUrl(`pwd://127.0.0.1:${port}`));
  await connection.open({ login: "postmaster", password: PASSWORD });
  return {
    seconds,
    connection,
    memory: () => {
      const status = readFileSync(`/proc/${sandbox.child.pid}/status`, "utf8");
      return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024) / MEGABYTE;
    },
    stop: async () => {
      connection.close();
      sandbox.child.kill("SIGTERM");
      await sandbox.ended;
    },
  };
}

interface Page {
  readonly names: readonly string[];
  readonly cookie: string;
}

async function page(connection: Connection, cookie: string, limit = PAGE, filter = ""): Promise<Page> {
  const wanted = filter === "" ? "" : ` FILTER "${filter}"`;
  const { value = "" } = await connection.send(
    `LISTDOMAINOBJECTS ${DOMAIN}${wanted} ${limit} ACCOUNTS COOKIE "${cookie}"`,
  );
  const answer = decode(value);
  const [, objects, , , next] = isArray(answer) ? answer : [];
  return { names: isDictionary(objects) ? [...objects.keys()] : [], cookie: typeof next === "string" ? next : "" };
}

async function times(count: number, work: (at: number) => Promise<unknown>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) {
    const startedAt = performance.now();
    await work(at);
    all.push(performance.now() - startedAt);
  }
  return all;
}

/** A cookie is the name that a page ended with, so that any place of the listing has one. */
function cookieOf(number: number): string {
  return Buffer.from(`u${String(number).padStart(7, "0")}`).toString("hex");
}

async function pageRows(connection: Connection): Promise<Row[]> {
  const at = (number: number) => times(100, () => page(connection, number === 0 ? "" : cookieOf(number)));
  const [start, middle, end] = [await at(0), await at(ACCOUNTS / 2), await at(ACCOUNTS - PAGE)];
  const search = await times(30, (number) => page(connection, "", PAGE, `${9_999 - number}`));
  const nothing = await times(5, () => page(connection, "", PAGE, "nobody-at-all"));
  return [
    { what: "a page at the start", value: median(start), unit: "ms" },
    { what: "a page in the middle", value: median(middle), unit: "ms" },
    { what: "a page at the end", value: median(end), unit: "ms" },
    {
      what: "  the slowest of them, compared with the start",
      value: Math.max(median(middle), median(end)) / median(start),
      unit: "times",
      atMost: 2,
    },
    { what: "a filter that many names hold, p95", value: percentile(search, 95), unit: "ms", atMost: 150 },
    { what: "a filter that no name holds, p95", value: percentile(nothing, 95), unit: "ms", atMost: 150 },
  ];
}

/** Walks through the whole listing while others are created and deleted, and counts the names that it missed or told twice. */
async function stableRow(connection: Connection): Promise<Row> {
  const seen = new Set<string>();
  let wrong = 0;
  let cookie = "";
  for (let turn = 0; turn === 0 || cookie !== ""; turn++) {
    const { names, cookie: next } = await page(connection, cookie, 9_000);
    for (const name of names) {
      if (seen.has(name)) wrong++;
      seen.add(name);
    }
    cookie = next;
    await connection.send(`CREATEACCOUNT aaa-${turn}@${DOMAIN}`);
    await connection.send(`DELETEACCOUNT u${String(turn + 1).padStart(7, "0")}@${DOMAIN}`);
  }
  for (let number = 1; number <= ACCOUNTS; number++) if (!seen.has(`u${String(number).padStart(7, "0")}`)) wrong++;
  return { what: "names missed or doubled while others come and go", value: wrong, unit: "names", atMost: 0 };
}

const CHANGED = 50_000;

/** Changes so many Accounts that journals become snapshots, and asks meanwhile how long a short command waits. */
async function compactionRows({ connection }: Started, data: string): Promise<Row[]> {
  const waits: number[] = [];
  const snapshots = new Set<string>();
  const note = "x".repeat(200);
  const lines = function* () {
    for (let number = 1_000; number < 1_000 + CHANGED; number++)
      yield { line: `UPDATEACCOUNTSETTINGS u${String(number).padStart(7, "0")}@${DOMAIN} {Note="${note}";}` };
  };
  let lastAt = performance.now();
  await connection.pipeline(
    lines(),
    () => {
      const now = performance.now();
      waits.push(now - lastAt);
      lastAt = now;
      if (waits.length % 500 === 0) for (const name of readdirSync(data)) snapshots.add(name);
    },
    { window: 2 },
  );
  return [
    {
      what: "snapshots made while 50,000 Accounts were changed",
      value: [...snapshots].filter((name) => name.startsWith("journal.")).length - 1,
      unit: "times",
    },
    { what: "  the longest wait for an answer meanwhile", value: Math.max(...waits), unit: "ms" },
    { what: "  p99.9 of it", value: percentile(waits, 99.9), unit: "ms", atMost: 100 },
  ];
}
