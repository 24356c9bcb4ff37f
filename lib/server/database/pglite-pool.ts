import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const LONGEST_END_MS = 2_000;

interface Query {
  readonly text: string;
  readonly rowMode?: "array";
}

export interface QueryResult {
  readonly rows: unknown[];
  readonly rowCount: number;
}

interface Answer {
  readonly id?: number;
  readonly ready?: true;
  readonly result?: QueryResult;
  readonly error?: { readonly message: string; readonly code?: string; readonly constraint?: string };
}

/** What PostgreSQL refused, with its SQLSTATE in `code`, as the `pg` package reports it. */
export class DatabaseError extends Error {
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.name = "DatabaseError";
    this.code = code;
  }
}

/**
 * The embedded database behind the calls of a `pg` pool that drizzle and the job queue make: `query`, `connect`,
 * `release`, `end`. Queries of one borrower run in order; a borrower between `connect` and `release` is alone.
 */
export class PglitePool {
  readonly #worker: Worker;
  readonly #pending = new Map<number, { resolve: (result: QueryResult) => void; reject: (error: Error) => void }>();
  readonly #running = new Set<Promise<unknown>>();
  #nextId = 1;
  #nextOwner = 1;
  #ended: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", () => this.#fail(new Error("The embedded database has stopped.")));
  }

  /** Opens (or makes) the database in a directory that the caller has locked. Making one takes seconds. */
  static async open(dir: string): Promise<PglitePool> {
    const worker = new Worker(new URL("./pglite-worker.mjs", import.meta.url), { workerData: { dir } });
    await new Promise<void>((resolve, reject) => {
      worker.once("message", () => resolve());
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The embedded database did not start.")));
    });
    return new PglitePool(worker);
  }

  #settle(answer: Answer): void {
    const pending = answer.id === undefined ? undefined : this.#pending.get(answer.id);
    if (answer.id === undefined || pending === undefined) return;
    this.#pending.delete(answer.id);
    if (answer.error) pending.reject(new DatabaseError(answer.error.message, answer.error.code));
    else pending.resolve(answer.result ?? { rows: [], rowCount: 0 });
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  #ask(operation: "query" | "connect" | "release" | "close", request: unknown): Promise<QueryResult> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    const answer = new Promise<QueryResult>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, operation, request });
    });
    this.#running.add(answer);
    const forget = () => this.#running.delete(answer);
    answer.then(forget, forget);
    return answer;
  }

  #queryAs(owner: number, query: Query | string, values?: readonly unknown[]): Promise<QueryResult> {
    // Parsers are functions and cannot cross a thread; the worker has its own.
    const { text, rowMode } = typeof query === "string" ? { text: query, rowMode: undefined } : query;
    return this.#ask("query", { owner, text, values: values === undefined ? [] : [...values], rowMode });
  }

  query(query: Query | string, values?: readonly unknown[]): Promise<QueryResult> {
    return this.#queryAs(this.#nextOwner++, query, values);
  }

  async connect(): Promise<{ query: PglitePool["query"]; release: () => void }> {
    const owner = this.#nextOwner++;
    await this.#ask("connect", { owner });
    return {
      query: (query, values) => this.#queryAs(owner, query, values),
      release: () => void this.#ask("release", { owner }).catch(() => undefined),
    };
  }

  /** What is under way gets its answer first, unless it takes too long. */
  async end(): Promise<void> {
    if (this.#ended) return;
    await Promise.race([Promise.allSettled(this.#running), delay(LONGEST_END_MS, undefined, { ref: false })]);
    await this.#ask("close", {});
    await this.#worker.terminate();
  }
}
