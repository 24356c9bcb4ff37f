import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Row } from "./row";

/** The measuring itself runs in a process of its own, where the modules of the server can be loaded. */
const CHILD = new URL("../support/job-bench.ts", import.meta.url).pathname;

export async function run(): Promise<readonly Row[]> {
  const args = ["--conditions=react-server", "--import", "tsx", CHILD];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The bench of jobs ended with status ${code}.`);
  const rows: readonly Row[] = JSON.parse(output.trim().split("\n").at(-1) ?? "[]");
  return rows;
}
