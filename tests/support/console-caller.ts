import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseServerUrl } from "@/lib/client";
import type { Sandbox } from "@/lib/sandbox";
import { type Config, setConfig } from "@/lib/server/config";
import { closeDatabase } from "@/lib/server/database/open";
import { startJobs, stopJobs } from "@/lib/server/jobs/queue";
import { type Caller, requireCaller } from "@/lib/server/session";
import { signIn } from "@/lib/server/sign-in";
import { inRequest, type RequestState } from "./request";
import { PASSWORD } from "./start-sandbox";

/** The server side of the console in this process, without a browser and without Next: real sockets, a real database. */

const ORIGIN = "http://127.0.0.1:3000";

function configFor(sandbox: Pick<Sandbox, "url">, dataDir: string): Config {
  return {
    servers: [{ name: "test", address: parseServerUrl(sandbox.url) }],
    origin: ORIGIN,
    secureCookies: false,
    secret: "tests-tests-tests-tests-tests-tests-1",
    instanceKey: undefined,
    dataDir,
    databaseUrl: undefined,
    isSandbox: true,
    logLevel: "error",
  };
}

/** Making a database takes seconds, copying one does not: it is made once for each state of the migrations. */
async function databaseTemplate(): Promise<string> {
  const folder = "lib/server/database/migrations";
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
    hash.update(readFileSync(join(folder, name)));
  }
  const template = join(tmpdir(), `gatehouse-database-${process.getuid?.() ?? 0}-${hash.digest("hex").slice(0, 12)}`);
  if (existsSync(template)) return template;
  const made = mkdtempSync(join(tmpdir(), "gatehouse-making-"));
  setConfig(configFor({ url: "pwd://127.0.0.1:9" }, made));
  // The queue of jobs makes tables of its own.
  await startJobs();
  await stopJobs();
  await closeDatabase();
  try {
    renameSync(made, template);
  } catch {
    // Another test file was faster.
    rmSync(made, { recursive: true, force: true });
  }
  return template;
}

export interface TestConsole extends AsyncDisposable {
  /** Where it keeps what it has to remember. */
  readonly dataDir: string;
  /** Ends this console as a restart would, and starts the next one on the same data. */
  restart(): Promise<void>;
}

async function newDataDir(): Promise<string> {
  const template = await databaseTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), "gatehouse-test-"));
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

/** The console of this test file, on new data or on what another one left. There is one in a process, as in life. */
export async function aConsole(sandbox: Pick<Sandbox, "url">, left?: string): Promise<TestConsole> {
  const dataDir = left ?? (await newDataDir());
  setConfig(configFor(sandbox, dataDir));
  return {
    dataDir,
    restart: async () => {
      await stopJobs();
      await closeDatabase();
      // What a process keeps in memory goes with it.
      for (const key of Object.getOwnPropertySymbols(globalThis)) {
        if (key.description?.startsWith("gatehouse.")) Reflect.deleteProperty(globalThis, key);
      }
    },
    [Symbol.asyncDispose]: async () => {
      await stopJobs();
      await closeDatabase();
      setConfig(undefined);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** One signed-in person: what their browser holds, and requests made with it. */
export class Visitor {
  readonly #state: RequestState;

  private constructor(state: RequestState) {
    this.#state = state;
  }

  /** Signs in as a person does; the mail server's yes is what counts. */
  static async signIn(account: string, { password = PASSWORD, address = "192.0.2.7" } = {}): Promise<Visitor> {
    const headers = new Headers({ origin: ORIGIN, "x-forwarded-for": address, "user-agent": "vitest" });
    const visitor = new Visitor({ cookies: new Map(), headers });
    await visitor.request(() => signIn({ account, password }));
    return visitor;
  }

  /** Runs work as the server does for one request of this browser. `said` stands over its usual headers. */
  request<T>(work: () => Promise<T>, said: Readonly<Record<string, string>> = {}): Promise<T> {
    const headers = new Headers(this.#state.headers);
    for (const [name, value] of Object.entries(said)) headers.set(name, value);
    return inRequest({ ...this.#state, headers }, work);
  }

  caller(): Promise<Caller> {
    return this.request(requireCaller);
  }
}
