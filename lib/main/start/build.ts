import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
];
const STAMP = ".next/gatehouse-stamp";
export const NEXT = "node_modules/next/dist/bin/next";

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries =
    existsSync(path) && !path.includes(".") ? readdirSync(path, { withFileTypes: true, recursive: true }) : undefined;
  if (entries === undefined) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The hash of everything that a build is made of. */
function sourceHash(secret: string): string {
  const hash = createHash("sha256").update(secret).update(process.version);
  for (const file of SOURCES.flatMap(filesOf).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** Builds the console unless the last build was made of the same sources. */
export async function buildIfStale(env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = sourceHash(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  process.stdout.write("Building the console, once for this version …\n");
  const child = spawn(process.execPath, [NEXT, "build"], {
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The console could not be built.\n${output}`);
  writeFileSync(STAMP, wanted);
}
