import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { capture, linesOf } from "@/lib/sandbox/store/write-snapshot";
import type { Row } from "../bench/row";
import { mutatedLine } from "../support/mutated-line";
import { firstDifference } from "../support/same-state";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** So many lines meet the same state: what they delete is there again for the next ones. */
const BATCH = 1_000;
const ANSWER_MS = 10_000;
const NOW = Date.UTC(2026, 10, 21);

interface Tally {
  sent: number;
  refused: number;
  slowestMs: number;
  /** What went wrong, each with its line. */
  readonly wrong: string[];
}

/** Sends lines that are damaged in a few places, and looks whether refused ones changed anything. */
export async function sendMutated(lines: number, seed: number): Promise<readonly Row[]> {
  const tally: Tally = { sent: 0, refused: 0, slowestMs: 0, wrong: [] };
  for (let done = 0; done < lines; done += BATCH) {
    const numRuns = Math.min(BATCH, lines - done);
    await sendBatch(fc.sample(mutatedLine, { numRuns, seed: seed + done }), tally);
    if ((done / BATCH) % 10 === 9) process.stdout.write(`  ${tally.sent} lines\n`);
  }
  for (const one of tally.wrong.slice(0, 5)) process.stdout.write(`  ${one}\n`);
  return [
    { what: "mutated lines sent", value: tally.sent, unit: "lines" },
    { what: "  of them refused", value: tally.refused, unit: "lines" },
    { what: "slowest answer", value: tally.slowestMs, unit: "ms" },
    { what: "crashes, hangs and changes by refused lines", value: tally.wrong.length, unit: "lines", atMost: 0 },
  ];
}

async function sendBatch(lines: readonly string[], tally: Tally): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "soak-"));
  const report = (error: unknown) => tally.wrong.push(`the sandbox failed: ${String(error)}`);
  const open = () => aSandbox({ data, clock: () => NOW, report });
  try {
    const state = await withSandbox(await open(), (sandbox) => sendAll(sandbox, lines, tally));
    const replayed = await withSandbox(await open(), async ({ server }) => [...linesOf(server, 1)]);
    const differs = state.findIndex((line, at) => line !== replayed[at]);
    if (differs >= 0) tally.wrong.push(`the journal gives another state: ${state[differs]} is ${replayed[differs]}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function withSandbox<T>(sandbox: Sandbox, work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  try {
    return await work(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function sendAll(sandbox: Sandbox, lines: readonly string[], tally: Tally): Promise<readonly string[]> {
  using client = await RawClient.signIn(sandbox, signIns.operator);
  let before = capture(sandbox.server, 1);
  for (const line of lines) {
    const startedAt = performance.now();
    const timer = setTimeout(() => client.socket.destroy(), ANSWER_MS);
    const { status } = await client.send(line).catch(() => ({ status: 0 }));
    clearTimeout(timer);
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedAt);
    tally.sent++;
    if (status === 0) {
      tally.wrong.push(`no answer to ${line}`);
      break;
    }
    const after = capture(sandbox.server, 1);
    if (status >= 300) {
      tally.refused++;
      const difference = firstDifference(before, after);
      if (difference !== undefined) tally.wrong.push(`${line}: ${difference}`);
    }
    before = after;
  }
  return [...linesOf(sandbox.server, 1)];
}
