import { BusyError, ConnectionLostError } from "@/lib/errors";
import { canPipeline } from "./can-pipeline";
import { type BulkOptions, Connection, type ConnectionOptions, type SendOptions } from "./connection";
import type { Credentials } from "./login";
import type { BulkLine, OnBulkResult } from "./pipeline";
import { Pool, type PoolOptions, type UseOptions } from "./pool";
import type { Reply } from "./reply";
import type { ServerAddress } from "./server-address";

/** Whose connections are meant. The password is asked for when a connection is made, and not kept. */
export interface Client {
  /** The session: connections are never lent from one session to another. */
  readonly key: string;
  readonly address: ServerAddress;
  readonly credentials: () => Promise<Credentials>;
}

export interface AgentOptions {
  /** Sessions that may have connections at the same time. */
  readonly maxPools?: number;
  readonly pool?: PoolOptions;
  readonly connection?: ConnectionOptions;
}

export interface RunOptions extends SendOptions {
  /** A read may be repeated on a fresh connection; whatever else was lost on its way may have taken effect. */
  readonly effect: "read" | "other";
}

const MAX_POOLS = 200;
/** Lines of bulk work that may be without an answer. */
const WINDOW = 64;

/** All connections of this process: a pool for each session, under one ceiling. */
export class Agent {
  private readonly options: AgentOptions;
  private readonly pools = new Map<string, Pool>();
  /** Servers by their address, and whether they answer commands that are sent ahead. */
  private readonly pipelining = new Map<string, boolean>();

  constructor(options: AgentOptions = {}) {
    this.options = options;
  }

  /** How many sessions have connections. */
  get size(): number {
    return this.pools.size;
  }

  /** Sends one line as this client. */
  async run(client: Client, line: string, { effect, ...options }: RunOptions): Promise<Reply> {
    const send = (connection: Connection) => connection.send(line, options);
    const { signal } = options;
    const pool = this.poolOf(client);
    try {
      return await pool.use(send, { signal });
    } catch (error) {
      // A pool that was closed belonged to a session that has ended.
      const mayRepeat = effect === "read" && error instanceof ConnectionLostError && !pool.isClosed;
      if (!mayRepeat) throw error;
      return this.use(client, send, { signal, fresh: true });
    }
  }

  /** Lends one of the client's connections for several commands in a row. */
  use<T>(client: Client, fn: (connection: Connection) => Promise<T>, options: UseOptions = {}): Promise<T> {
    return this.poolOf(client).use(fn, options);
  }

  /**
   * Bulk work: sends many lines over one connection, ahead of their answers where the server was found to allow it. What
   * is told, and when it rejects, is as {@link Connection.pipeline} says. Nothing is ever sent twice.
   */
  async bulk<T extends BulkLine>(
    client: Client,
    lines: Iterable<T> | AsyncIterable<T>,
    onResult: OnBulkResult<T>,
    options: BulkOptions = {},
  ): Promise<void> {
    const { signal } = options;
    const window = (await this.allowsPipelining(client, signal)) ? (options.window ?? WINDOW) : 1;
    await this.use(client, (connection) => connection.pipeline(lines, onResult, { ...options, window }), { signal });
  }

  /** Keeps the client's connections signed in, for a job or a guard, until the function that is returned is called. */
  hold(client: Client): () => void {
    return this.poolOf(client).hold();
  }

  /** Closes the session's connections at once: it ended, or its password is another one now. */
  drop(key: string): void {
    const pool = this.pools.get(key);
    this.pools.delete(key);
    pool?.close();
  }

  close(): void {
    for (const key of [...this.pools.keys()]) this.drop(key);
  }

  private async allowsPipelining(client: Client, signal: AbortSignal | undefined): Promise<boolean> {
    const server = `${client.address.host}:${client.address.port}`;
    const known = this.pipelining.get(server);
    if (known !== undefined) return known;
    const isAllowed = await this.use(client, (connection) => canPipeline(connection, signal), { signal });
    // A server that has gone away is no answer to the question: one that does not, answers a single command.
    if (!isAllowed)
      await this.use(client, (connection) => connection.send("NOOP", { signal }), { signal, fresh: true });
    this.pipelining.set(server, isAllowed);
    return isAllowed;
  }

  private poolOf(client: Client): Pool {
    const known = this.pools.get(client.key);
    if (known !== undefined) return known;
    this.makeRoom();
    const pool = new Pool(async (signal) => {
      const connection = new Connection(client.address, this.options.connection);
      await connection.open(await client.credentials(), signal);
      return connection;
    }, this.options.pool);
    pool.onEmpty = () => {
      if (this.pools.get(client.key) === pool) this.pools.delete(client.key);
    };
    this.pools.set(client.key, pool);
    return pool;
  }

  private makeRoom(): void {
    if (this.pools.size < (this.options.maxPools ?? MAX_POOLS)) return;
    const [longestIdle] = [...this.pools]
      .filter(([, pool]) => !pool.isInUse)
      .sort(([, a], [, b]) => a.usedAt - b.usedAt);
    if (longestIdle === undefined) throw new BusyError();
    this.drop(longestIdle[0]);
  }
}
