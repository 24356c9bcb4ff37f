import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { catalogue } from "@/lib/catalogue/commands";
import { decode, isArray } from "@/lib/codec";
import { findNames } from "@/lib/reads";
import { signIns } from "@/lib/sandbox";
import { randomNumbers } from "../soak/random";
import { type RunningConsole, startConsole } from "../support/console";
import setup, { cloneDatabase } from "../support/console-build";
import { HttpVisitor } from "../support/http-visitor";
import { sandboxProcess } from "../support/sandbox-process";
import { median, percentile, type Row } from "./row";

const DOMAIN = "million.example";
const PEOPLE = 50;

/** The built console on a sandbox with a million Accounts, asked over HTTP as a browser asks. */
export async function run(): Promise<readonly Row[]> {
  await setup();
  const dataDir = mkdtempSync(join(tmpdir(), "bench-console-"));
  cloneDatabase(dataDir);
  const sandbox = sandboxProcess("--accounts", "1000000");
  const port = await sandbox.ready;
  if (port === undefined) throw new Error(sandbox.errors());
  const console = await startConsole({
    serverUrl: `pwd://127.0.0.1:${port}`,
    dataDir,
    env: { GATEHOUSE_LOG: "error" },
  });
  try {
    const operator = await HttpVisitor.signIn(console, signIns.operator);
    return [
      ...(await firstRows(operator)),
      ...(await searches(operator)),
      ...(await paging(console, operator)),
      await delegates(console, operator),
      ...(await crowd(console)),
    ];
  } finally {
    await console.stop();
    sandbox.child.kill("SIGTERM");
    await sandbox.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function times(count: number, work: (at: number) => Promise<unknown>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push(await timed(() => work(at)));
  return all;
}

async function firstRows(operator: HttpVisitor): Promise<Row[]> {
  const path = `/domains/${DOMAIN}/accounts`;
  const first = await timed(async () => {
    if (!(await operator.page(path)).includes("u0000001")) throw new Error("The page comes without its first rows.");
  });
  const pages: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < 60; round++) {
    const page = await timed(() => operator.page(path));
    pages.push(page);
    ratios.push(page / (await timed(() => operator.page("/domains/northwind.example/accounts"))));
  }
  return [
    { what: "first rows of a million Accounts, the very first time", value: first, unit: "ms" },
    { what: "first rows of a million Accounts, p95", value: percentile(pages, 95), unit: "ms", atMost: 300 },
    { what: "  compared with a Domain of a hundred Accounts", value: median(ratios), unit: "times", atMost: 2 },
  ];
}

function list(visitor: HttpVisitor, domainName: string, cookie = "", filter?: string): Promise<string> {
  const input = { domainName, limit: 50, accounts: true, cookie, ...(filter === undefined ? {} : { filter }) };
  return visitor.command(catalogue.listDomainObjects, input);
}

/** What people type: the beginning of a name, its end, and what no name holds. */
const TYPED = ["u00000", "0999", "777777", "99999", "nobody"];

async function searches(operator: HttpVisitor): Promise<Row[]> {
  const typed = (at: number) => TYPED[at % TYPED.length] ?? "";
  const filter = await times(40, (at) => list(operator, DOMAIN, "", typed(at)));
  const palette = await times(40, (at) => operator.read(findNames, { text: typed(at), domains: [DOMAIN], limit: 10 }));
  return [
    { what: "the filter of the list, p95", value: percentile(filter, 95), unit: "ms", atMost: 150 },
    { what: "the search of the palette, p95", value: percentile(palette, 95), unit: "ms", atMost: 150 },
  ];
}

async function paging(console: RunningConsole, operator: HttpVisitor): Promise<Row[]> {
  let cookie = "";
  let least = Number.POSITIVE_INFINITY;
  const next = async (at: number) => {
    const answer = decode(await list(operator, DOMAIN, cookie));
    cookie = isArray(answer) ? String(answer[4]) : "";
    if (at % 20 === 0) least = Math.min(least, console.memory);
  };
  // What is waiting to be collected comes and goes; what stays shows in the least that is used over many pages.
  const leastOver = async (pages: number) => {
    least = Number.POSITIVE_INFINITY;
    const waits = await times(pages, next);
    return { least, waits };
  };
  await leastOver(500);
  const before = await leastOver(1_000);
  await leastOver(1_000);
  const after = await leastOver(1_000);
  return [
    { what: "a page further on, p95", value: percentile(after.waits, 95), unit: "ms" },
    { what: "memory that paging on 2,000 pages adds", value: after.least - before.least, unit: "MB", atMost: 30 },
  ];
}

async function delegates(console: RunningConsole, operator: HttpVisitor): Promise<Row> {
  const delegate = await HttpVisitor.signIn(console, signIns.domainAdmin);
  const domain = signIns.domainAdmin.replace(/^.*@/, "");
  const ratios: number[] = [];
  for (let round = 0; round < 80; round++) {
    const theirs = await timed(() => list(operator, domain));
    ratios.push((await timed(() => list(delegate, domain))) / theirs);
  }
  return { what: "a delegate's list, compared with the operator's", value: median(ratios), unit: "times", atMost: 1.2 };
}

/** People who look at something every second or so, all at once. */
async function crowd(console: RunningConsole): Promise<Row[]> {
  const random = randomNumbers(7);
  const people: HttpVisitor[] = [];
  for (let number = 0; number < PEOPLE; number++)
    people.push(await HttpVisitor.signIn(console, signIns.operator, `192.0.2.${number + 10}`));
  const waits: number[] = [];
  let failures = 0;
  await Promise.all(
    people.map(async (person) => {
      for (let look = 0; look < 10; look++) {
        await delay(random() * 2_000);
        try {
          waits.push(await timed(() => list(person, look % 2 === 0 ? DOMAIN : "northwind.example")));
        } catch {
          failures++;
        }
      }
    }),
  );
  return [
    { what: `a page's data with ${PEOPLE} people at work, p95`, value: percentile(waits, 95), unit: "ms", atMost: 250 },
    { what: "  of which failed", value: failures, unit: "reads", atMost: 0 },
  ];
}
