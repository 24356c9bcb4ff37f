import { readdirSync } from "node:fs";
import { isMet, lineOf, type Row } from "./row";

/** Runs the benches that are named on the command line, or all. A bench is a file here that exports `run`. */
const here = new URL(".", import.meta.url);
const all = readdirSync(here)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts" && file !== "row.ts")
  .map((file) => file.replace(/\.ts$/, ""));

interface Bench {
  run(): Promise<readonly Row[]>;
}

function isBench(module: unknown): module is Bench {
  return typeof module === "object" && module !== null && "run" in module && typeof module.run === "function";
}

async function runBench(name: string): Promise<readonly Row[]> {
  const module: unknown = await import(new URL(`${name}.ts`, here).href);
  if (!isBench(module)) throw new TypeError(`tests/bench/${name}.ts exports no run().`);
  process.stdout.write(`${name}\n`);
  const rows = await module.run();
  for (const row of rows) process.stdout.write(`  ${lineOf(row)}\n`);
  return rows;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown.join(", ")}. There are: ${all.join(", ")}.\n`);
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : all) {
    if (!(await runBench(name)).every(isMet)) process.exitCode = 1;
  }
}
