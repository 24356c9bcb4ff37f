import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "@/lib/main/start/build";
import { BUILD_ENV, startConsole } from "./console";

/** Where the template of this run is, told to the workers by the environment that they inherit. */
const TEMPLATE = "GATEHOUSE_TEST_TEMPLATE";

/** Puts a database that is made and migrated into a data directory: making one takes seconds, copying one does not. */
export function cloneDatabase(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const template = process.env[TEMPLATE];
  if (template !== undefined) cpSync(join(template, "database"), join(dataDir, "database"), { recursive: true });
}

/**
 * Before the browser tests: one build for all of them, and one database to copy.
 *
 * @returns what clears up after them.
 */
export default async function setup(): Promise<() => void> {
  await buildIfStale({ ...process.env, ...BUILD_ENV });
  const template = mkdtempSync(join(tmpdir(), "gatehouse-template-"));
  const console = await startConsole({ serverUrl: "pwd://127.0.0.1:9", dataDir: template });
  try {
    await console.openDatabase();
  } finally {
    await console.stop();
  }
  rmSync(join(template, "database", "lock"), { force: true });
  process.env[TEMPLATE] = template;
  return () => rmSync(template, { recursive: true, force: true });
}
