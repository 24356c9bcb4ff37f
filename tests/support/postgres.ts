import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "@/lib/main/start/ports";

const DEBIAN = "/usr/lib/postgresql";

/** Where the programs of a PostgreSQL server are, the newest of them; nothing where none is installed. */
export function findPostgres(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

/** PostgreSQL refuses to run as root: Debian's user of that name runs it then. */
function asUser(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  return process.getuid?.() === 0 ? ["runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
}

export interface RunningPostgres {
  /** An empty database. */
  readonly url: string;
  stop(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks until the server answers; a server that ended is an error. */
async function untilReady(url: string, server: ChildProcess): Promise<void> {
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with status ${server.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A private server on a free port of this machine, with nothing kept when it ends. */
export async function startPostgres(bin: string): Promise<RunningPostgres> {
  const dir = mkdtempSync(join(tmpdir(), "gatehouse-postgres-"));
  if (process.getuid?.() === 0) execFileSync("chown", ["postgres", dir]);
  chmodSync(dir, 0o700);
  const data = join(dir, "data");
  const [make, makeArgs] = asUser(join(bin, "initdb"), ["-D", data, "-A", "trust", "-U", "gatehouse", "--no-sync"]);
  execFileSync(make, makeArgs, { stdio: "ignore", cwd: dir });
  const port = await freePort("127.0.0.1", 20_000 + Math.floor(Math.random() * 20_000));
  const options = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", dir, "-F"];
  const [run, runArgs] = asUser(join(bin, "postgres"), options);
  const server = spawn(run, [...runArgs], { stdio: "ignore", cwd: dir });
  const url = `postgres://gatehouse@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  return {
    url,
    stop: async () => {
      const gone = once(server, "exit");
      const [end, endArgs] = asUser(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "fast"]);
      execFileSync(end, endArgs, { stdio: "ignore", cwd: dir });
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
