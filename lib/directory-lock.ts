import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";

/** When a process with this id started, in clock ticks since boot: a pid alone may have been given away again. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

function isAlive(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  const now = startTime(pid);
  return now === undefined || started === "" || now === started;
}

/**
 * Takes a directory for this process alone. PGlite does not: a second process would write beside the first and its rows
 * would vanish without a word. A lock left by a process that died is taken over.
 *
 * @returns what gives the directory back.
 */
export function lockDirectory(dir: string): () => void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, "lock");
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, "wx", 0o600);
      writeSync(file, `${process.pid} ${startTime(process.pid) ?? ""}`);
      closeSync(file);
      return () => unlinkSync(path);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const [pid = "", started = ""] = readFileSync(path, "utf8").split(" ");
      if (Number(pid) !== process.pid && isAlive(Number(pid), started)) break;
      unlinkSync(path);
    }
  }
  throw new Error(
    `Another Gatehouse process is using ${dir}. Stop it first, or set DATABASE_URL so that several processes can share one database.`,
  );
}
