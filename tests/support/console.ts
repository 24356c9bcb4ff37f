import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { encode } from "next-auth/jwt";
import { NEXT } from "@/lib/main/start/build";
import { stop } from "@/lib/main/start/children";
import { freePort } from "@/lib/main/start/ports";

/** For tests only; every console of a run has the same, so that one can take over from another. */
const SECRET = "tests-tests-tests-tests-tests-tests-1";

export const BUILD_ENV = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64") };

export interface ConsoleOptions {
  readonly serverUrl: string;
  readonly dataDir: string;
  readonly port?: number;
  readonly databaseUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built console in a process of its own, as `npm start` runs it. */
export class RunningConsole {
  readonly url: string;
  /** Everything it wrote: the log, one line of JSON for each event. */
  readonly output: string[] = [];
  readonly #child: ChildProcess;

  constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
  }

  /** The megabytes of memory that it uses now. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** Opens the database by asking with a session that does not exist. */
  async openDatabase(): Promise<void> {
    const value = await encode({ token: { id: "nobody", key: "none" }, secret: SECRET });
    const headers = { cookie: `gatehouse=${value}`, origin: this.url, "content-type": "application/json" };
    const answer = await fetch(`${this.url}/api/query`, { method: "POST", headers, body: "{}" });
    if (answer.status !== 401) throw new Error(`The console answered ${answer.status}:\n${this.output.join("\n")}`);
  }

  /** Ends it as `npm start` does, or at once with SIGKILL. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    if (signal === "SIGTERM") return stop(this.#child);
    const gone = once(this.#child, "exit");
    this.#child.kill(signal);
    await gone;
  }
}

export async function startConsole({
  serverUrl,
  dataDir,
  port,
  databaseUrl,
  env = {},
}: ConsoleOptions): Promise<RunningConsole> {
  const chosen = port ?? (await freePort("127.0.0.1", 20_000 + Math.floor(Math.random() * 20_000)));
  const url = `http://127.0.0.1:${chosen}`;
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(chosen)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...BUILD_ENV,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      CGPRO_URL: serverUrl,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: SECRET,
      GATEHOUSE_DATA: dataDir,
      GATEHOUSE_SANDBOX: "1",
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...env,
    },
  });
  const running = new RunningConsole(url, child);
  child.stderr?.on("data", (chunk: Buffer) => running.output.push(chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    if (child.stdout === null) return reject(new Error("The console has no output."));
    createInterface({ input: child.stdout }).on("line", (line) => {
      running.output.push(line);
      if (/Ready in/.test(line)) resolve();
    });
    child.once("exit", (code) =>
      reject(new Error(`The console ended with status ${code}:\n${running.output.join("\n")}`)),
    );
  });
  return running;
}
