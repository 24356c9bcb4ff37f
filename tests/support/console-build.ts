import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "@/lib/main/start/build";
import { BUILD_ENV, startConsole } from "./console";

const TEMPLATE = join(tmpdir(), `gatehouse-template-${process.getuid?.() ?? 0}`);

/** Puts a database that is made and migrated into a data directory: making one takes seconds, copying one does not. */
export function cloneDatabase(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const made = join(TEMPLATE, "database");
  if (existsSync(made)) cpSync(made, join(dataDir, "database"), { recursive: true });
}

/** Before the browser tests: one build for all of them, and one database to copy. */
export default async function setup(): Promise<void> {
  await buildIfStale({ ...process.env, ...BUILD_ENV });
  rmSync(TEMPLATE, { recursive: true, force: true });
  const console = await startConsole({ serverUrl: "pwd://127.0.0.1:9", dataDir: TEMPLATE });
  try {
    await console.openDatabase();
  } finally {
    await console.stop();
  }
  rmSync(join(TEMPLATE, "database", "lock"), { force: true });
}
