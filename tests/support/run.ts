import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findChromium } from "./chromium";

/**
 * `npm test`: types, lint, unit and protocol tests, browser tests, one after another, and one line at the end that counts
 * them. A check that is no test runner's counts as one.
 */

const ARTIFACTS = "tests/.artifacts";
let passed = 0;
let failed = 0;

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  process.stdout.write(`\n> ${command} ${args.join(" ")}\n`);
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function check(command: string, args: readonly string[]): void {
  if (run(command, args)) passed += 1;
  else failed += 1;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A runner that fell over before it could write its report counts as one failure. */
function count(ok: boolean, file: string, read: (report: Record<string, unknown>) => Counts): void {
  try {
    const report: Record<string, unknown> = JSON.parse(readFileSync(file, "utf8"));
    const counts = read(report);
    passed += counts.passed;
    failed += Math.max(counts.failed, ok ? 0 : 1);
  } catch {
    failed += 1;
  }
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function unit(): void {
  const file = `${ARTIFACTS}/unit.json`;
  const ok = run("vitest", [
    "run",
    "--config",
    "tests/support/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  count(ok, file, (report) => ({ passed: number(report.numPassedTests), failed: number(report.numFailedTests) }));
}

function browser(): void {
  const file = `${ARTIFACTS}/browser.json`;
  const ok = run("playwright", ["test", "--config", "tests/support/playwright.config.ts"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  count(ok, file, ({ stats }) => {
    const { expected, unexpected, flaky } =
      typeof stats === "object" && stats !== null
        ? { expected: 0, unexpected: 0, flaky: 0, ...stats }
        : { expected: 0, unexpected: 0, flaky: 0 };
    return { passed: number(expected), failed: number(unexpected) + number(flaky) };
  });
}

function main(): void {
  rmSync(ARTIFACTS, { recursive: true, force: true });
  mkdirSync(ARTIFACTS, { recursive: true });
  try {
    process.env.CHROMIUM_PATH = findChromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  check("tsc", ["--noEmit"]);
  check("biome", ["check", "."]);
  unit();
  browser();
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}

main();
