import "server-only";
import { hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "./config";
import { perProcess } from "./per-process";

/** Makes the key of this installation, for its owner alone to read. It never stands in the database that it protects. */
function keptKey(dataDir: string): string {
  const path = join(dataDir, "instance.key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8").trim();
}

/** What seals the passwords of jobs: GATEHOUSE_KEY, which consoles with one database share, or a key kept beside it. */
export function instanceKey(): Uint8Array {
  const { instanceKey: given, dataDir } = config();
  const known = perProcess<{ key?: Uint8Array; of?: string }>("instance-key", () => ({}));
  const of = given ?? dataDir;
  if (known.key === undefined || known.of !== of) {
    known.key = Buffer.from(hkdfSync("sha256", given ?? keptKey(dataDir), "", "gatehouse grants", 32));
    known.of = of;
  }
  return known.key;
}
