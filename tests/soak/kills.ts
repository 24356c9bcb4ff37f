import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Row } from "../bench/row";
import { sandboxProcess } from "../support/sandbox-process";
import { RawClient } from "../support/start-sandbox";
import { randomNumbers } from "./random";
import { Worker } from "./worker";

const WORKERS = 4;
/** The longest time under load before a kill. */
const LOAD_MS = 1_500;
/** Every so many starts are killed before they have come to their end. */
const KILLED_STARTS = 8;
const LONGEST_START_MS = 2_500;

/** Kills the sandbox while it works, starts it on what is left, and looks for what it had acknowledged. */
export async function killAndLook(kills: number, seed: number): Promise<readonly Row[]> {
  const random = randomNumbers(seed);
  const data = mkdtempSync(join(tmpdir(), "soak-"));
  const workers = Array.from({ length: WORKERS }, (_, number) => new Worker(`w${number}`));
  const lost: string[] = [];
  let compacting = 0;
  try {
    for (let round = 0; round < kills; round++) {
      const isStart = round % KILLED_STARTS === KILLED_STARTS - 1;
      await (isStart ? killStart(data, random) : killUnderLoad(data, workers, lost, random));
      if (readdirSync(data).some((name) => name.endsWith(".new"))) compacting++;
      if ((round + 1) % 10 === 0) process.stdout.write(`  ${round + 1} kills\n`);
    }
    await lookOnce(data, workers, lost);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  for (const one of [...lost, ...workers.flatMap(({ refusals }) => refusals)].slice(0, 5))
    process.stdout.write(`  ${one}\n`);
  return [
    { what: "kills at random moments", value: kills, unit: "times" },
    { what: "  of them while a snapshot was being written", value: compacting, unit: "times" },
    { what: "commands acknowledged", value: sum(workers.map((one) => one.acknowledged)), unit: "commands" },
    {
      what: "commands refused that should not be",
      value: sum(workers.map((one) => one.refusals.length)),
      unit: "commands",
      atMost: 0,
    },
    { what: "states that lack what was acknowledged", value: lost.length, unit: "states", atMost: 0 },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function killStart(data: string, random: () => number): Promise<void> {
  const { child, ended } = sandboxProcess("--data", data);
  await delay(random() * LONGEST_START_MS);
  child.kill("SIGKILL");
  await ended;
}

async function killUnderLoad(data: string, workers: readonly Worker[], lost: string[], random: () => number) {
  const { child, ended, port } = await startAndLook(data, workers, lost);
  const work = Promise.all(workers.map((worker) => worker.work(port)));
  await delay(random() * LOAD_MS);
  child.kill("SIGKILL");
  await Promise.all([ended, work]);
}

async function lookOnce(data: string, workers: readonly Worker[], lost: string[]): Promise<void> {
  const { child, ended } = await startAndLook(data, workers, lost);
  child.kill("SIGTERM");
  await ended;
}

async function startAndLook(data: string, workers: readonly Worker[], lost: string[]) {
  const started = sandboxProcess("--data", data);
  const port = await started.ready;
  if (port === undefined) throw new Error(`The sandbox does not start on what was left:\n${started.errors()}`);
  using client = await RawClient.signIn({ host: "127.0.0.1", port }, "postmaster");
  for (const worker of workers) lost.push(...(await worker.check(client)));
  return { ...started, port };
}
