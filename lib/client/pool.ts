import { AbortedError, BusyError, ConnectionLostError } from "@/lib/errors";
import type { Connection } from "./connection";

export interface PoolOptions {
  readonly maxConnections?: number;
  readonly maxWaiting?: number;
  /** An idle connection is closed after this time. */
  readonly idleMs?: number;
  /** A connection that was idle for this long is not used again: the server ends it after five minutes. */
  readonly staleMs?: number;
  /** While somebody holds the pool, a connection that was idle for this long is made to say something. */
  readonly keepAliveMs?: number;
}

export interface UseOptions {
  readonly signal?: AbortSignal | undefined;
  /** Not one of the connections that are idle: they may be as dead as the one that just failed. */
  readonly fresh?: boolean | undefined;
}

interface Waiter {
  readonly give: (connection: Connection) => void;
  readonly fail: (error: unknown) => void;
}

interface Idle {
  readonly connection: Connection;
  readonly since: number;
  readonly timer: NodeJS.Timeout;
}

const DEFAULTS = { maxConnections: 2, maxWaiting: 100, idleMs: 60_000, staleMs: 295_000, keepAliveMs: 240_000 };

/** The connections of one signed-in person. Each is idle, lent to one user, or being opened, and counted all the while. */
export class Pool {
  /** Called when the last connection is gone and nobody waits. */
  onEmpty: () => void = () => undefined;
  private readonly openConnection: (signal: AbortSignal) => Promise<Connection>;
  private readonly options: typeof DEFAULTS;
  private readonly closing = new AbortController();
  private readonly lent = new Set<Connection>();
  private idle: Idle[] = [];
  private opening = 0;
  private holders = 0;
  private waiting: Waiter[] = [];
  private lastUsedAt = performance.now();

  constructor(openConnection: (signal: AbortSignal) => Promise<Connection>, options: PoolOptions = {}) {
    this.openConnection = openConnection;
    this.options = { ...DEFAULTS, ...options };
  }

  /** How many connections there are or are being made. */
  get size(): number {
    return this.idle.length + this.lent.size + this.opening;
  }

  get isInUse(): boolean {
    return this.lent.size + this.opening + this.waiting.length + this.holders > 0;
  }

  get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  /** When somebody last had a connection, on the clock of `performance.now()`. */
  get usedAt(): number {
    return this.lastUsedAt;
  }

  /** Lends a connection to `fn`. It comes back only when it is ready for another command. */
  async use<T>(fn: (connection: Connection) => Promise<T>, { signal, fresh }: UseOptions = {}): Promise<T> {
    if (signal?.aborted) throw new AbortedError(false);
    if (fresh) for (const one of this.idle.splice(0)) discard(one);
    const connection = this.takeIdle() ?? (await this.wait(signal));
    try {
      return await fn(connection);
    } finally {
      this.takeBack(connection);
    }
  }

  /** Keeps the connections signed in, until the function that is returned is called. */
  hold(): () => void {
    this.holders += 1;
    this.windUp();
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.holders -= 1;
      this.windUp();
      this.checkEmpty();
    };
  }

  /** Closes all connections, also those in use, and refuses whoever waits. */
  close(): void {
    this.closing.abort();
    for (const one of this.idle.splice(0)) discard(one);
    for (const connection of this.lent) connection.destroy();
    this.refuseAll(new ConnectionLostError(false));
  }

  private takeIdle(): Connection | undefined {
    for (let one = this.idle.pop(); one !== undefined; one = this.idle.pop()) {
      clearTimeout(one.timer);
      const isStale = performance.now() - one.since >= this.options.staleMs;
      if (one.connection.state === "ready" && !isStale) {
        this.lend(one.connection);
        return one.connection;
      }
      one.connection.destroy();
    }
    return undefined;
  }

  private lend(connection: Connection): void {
    this.lastUsedAt = performance.now();
    this.lent.add(connection);
  }

  private wait(signal: AbortSignal | undefined): Promise<Connection> {
    if (this.isClosed) throw new ConnectionLostError(false);
    if (this.waiting.length >= this.options.maxWaiting) throw new BusyError();
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.waiting = this.waiting.filter((one) => one !== waiter);
        reject(new AbortedError(false));
      };
      const settled = () => signal?.removeEventListener("abort", onAbort);
      const waiter: Waiter = {
        give: (connection) => {
          settled();
          resolve(connection);
        },
        fail: (error) => {
          settled();
          reject(error);
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.waiting.push(waiter);
      this.openMore();
    });
  }

  private openMore(): void {
    while (this.opening < this.waiting.length && this.size < this.options.maxConnections) {
      this.opening += 1;
      void this.openOne();
    }
  }

  private async openOne(): Promise<void> {
    try {
      const connection = await this.openConnection(this.closing.signal);
      this.opening -= 1;
      if (this.isClosed) connection.destroy();
      else this.pass(connection);
    } catch (error) {
      this.opening -= 1;
      // While another connection lives, those who wait can have that one. Without any they get the real reason, and a
      // password that was refused once is not tried again for each of them.
      if (this.size === 0) this.refuseAll(error);
      this.checkEmpty();
    }
  }

  private takeBack(connection: Connection): void {
    this.lent.delete(connection);
    this.lastUsedAt = performance.now();
    if (connection.state === "ready") {
      this.pass(connection);
      return;
    }
    connection.destroy();
    this.openMore();
    this.checkEmpty();
  }

  private pass(connection: Connection): void {
    const waiter = this.waiting.shift();
    if (waiter !== undefined) {
      this.lend(connection);
      waiter.give(connection);
      return;
    }
    this.rest(connection, performance.now());
  }

  /** An idle connection is closed after a while, or spoken over when somebody holds the pool. */
  private rest(connection: Connection, since: number): void {
    const { idleMs, keepAliveMs } = this.options;
    const timer =
      this.holders === 0
        ? setTimeout(() => this.closeIdle(connection), idleMs)
        : setTimeout(() => void this.keepAlive(connection), since + keepAliveMs - performance.now());
    timer.unref();
    this.idle.push({ connection, since, timer });
  }

  /** Sets the timers of idle connections again: whether somebody holds the pool may have changed. */
  private windUp(): void {
    for (const { connection, since, timer } of this.idle.splice(0)) {
      clearTimeout(timer);
      this.rest(connection, since);
    }
  }

  private closeIdle(connection: Connection): void {
    this.forget(connection);
    connection.close();
    this.checkEmpty();
  }

  private async keepAlive(connection: Connection): Promise<void> {
    this.forget(connection);
    this.lend(connection);
    try {
      await connection.send("NOOP");
    } catch {
      // A connection that died is not taken back below; whoever needs one gets another.
    }
    this.takeBack(connection);
  }

  private forget(connection: Connection): void {
    this.idle = this.idle.filter((one) => one.connection !== connection);
  }

  private refuseAll(error: unknown): void {
    for (const waiter of this.waiting.splice(0)) waiter.fail(error);
  }

  private checkEmpty(): void {
    if (this.size === 0 && !this.isInUse) this.onEmpty();
  }
}

function discard({ connection, timer }: Idle): void {
  clearTimeout(timer);
  connection.close();
}
