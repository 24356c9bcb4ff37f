import type { Limits } from "@/lib/codec";
import {
  AbortedError,
  AppError,
  ConnectionLostError,
  InputError,
  ProtocolError,
  ReplyError,
  TimeoutError,
} from "@/lib/errors";
import type { LineChannel } from "./line-channel";
import { type Framing, type Reply, readReply } from "./reply";
import { Ring } from "./ring";
import { isSuccess } from "./status";

/** One line of bulk work. What else it carries is the caller's, to know it again by. */
export interface BulkLine {
  readonly line: string;
}

/** What became of a line that was sent. */
export type BulkResult =
  | { readonly kind: "done"; readonly reply: Reply }
  | { readonly kind: "refused"; readonly error: ReplyError }
  /** Its answer was lost with the connection: it may have taken effect. */
  | { readonly kind: "unknown"; readonly error: AppError };

/** Told about each line that was sent, once and in order. While it works nothing more is read, so that it sets the pace. */
export type OnBulkResult<T extends BulkLine> = (line: T, result: BulkResult) => void | Promise<void>;

export interface PipelineOptions {
  /** So many lines may be without an answer. */
  readonly window: number;
  /** How long the oldest line may wait for its answer. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly limits: Partial<Limits> | undefined;
}

const nothing = (): void => undefined;

/**
 * Many lines over one connection, some of them ahead of the answers to those before. Two loops: one sends while there is
 * room, one reads and tells. When the caller gives up, the source fails or a listener does, no more is sent and what is
 * under way is still answered; when the connection fails, what is under way is unknown.
 */
export class Pipeline<T extends BulkLine> {
  private readonly channel: LineChannel;
  private readonly framing: Framing;
  private readonly source: Iterator<T> | AsyncIterator<T>;
  private readonly onResult: OnBulkResult<T>;
  private readonly options: PipelineOptions;
  private readonly underWay: Ring<T>;
  private isSourceOver = false;
  private broken = false;
  /** Why no more is sent. */
  private stopped: { readonly reason: unknown } | undefined;
  private timedOut: TimeoutError | undefined;
  private waitingSince: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wakeReader = nothing;
  private wakeSender = nothing;

  constructor(
    channel: LineChannel,
    framing: Framing,
    lines: Iterable<T> | AsyncIterable<T>,
    onResult: OnBulkResult<T>,
    options: PipelineOptions,
  ) {
    this.channel = channel;
    this.framing = framing;
    this.source = Symbol.asyncIterator in lines ? lines[Symbol.asyncIterator]() : lines[Symbol.iterator]();
    this.onResult = onResult;
    this.options = options;
    this.underWay = new Ring(options.window);
  }

  /** The connection cannot be used again. */
  get isBroken(): boolean {
    return this.broken;
  }

  /** Rejects with the reason when not every line of the source was sent and answered. */
  async run(): Promise<void> {
    const { channel } = this;
    const { signal, timeoutMs } = this.options;
    const before = channel.onUnasked;
    const onAbort = () => this.stop(new AbortedError(false));
    channel.onUnasked = this.onUnasked;
    signal?.addEventListener("abort", onAbort, { once: true });
    this.timer = setTimeout(this.onTimer, timeoutMs);
    void this.sendAll();
    try {
      await this.readAll();
    } catch (error) {
      await this.lose(error);
    } finally {
      clearTimeout(this.timer);
      signal?.removeEventListener("abort", onAbort);
      channel.onUnasked = before;
      void this.endSource();
    }
    if (this.stopped !== undefined) throw this.stopped.reason;
  }

  /** Never rejects: what went wrong is told where the answers are read. */
  private async sendAll(): Promise<void> {
    try {
      while (this.stopped === undefined) {
        if (this.underWay.isFull) await this.roomMade();
        else if (!(await this.sendNext())) break;
      }
    } catch (error) {
      this.stop(error);
    }
    this.isSourceOver = true;
    this.wakeReader();
  }

  /** False when there is nothing more to send. */
  private async sendNext(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done || this.stopped !== undefined) return false;
    const { line } = next.value;
    if (/[\r\n\0]/.test(line)) throw new InputError("A command must be one line.");
    if (this.underWay.size === 0) this.checkQuiet();
    if (this.channel.isOver) throw new ConnectionLostError(false);
    this.underWay.push(next.value);
    this.channel.writeAhead(line);
    this.wakeReader();
    await this.channel.drained();
    return true;
  }

  private async readAll(): Promise<void> {
    for (;;) {
      if (this.underWay.size > 0) await this.readOne();
      else if (this.isSourceOver || this.stopped !== undefined) break;
      else await this.lineSent();
    }
    if (this.channel.buffered > 0) throw new ProtocolError("The server sent more than it was asked for.");
  }

  private async readOne(): Promise<void> {
    this.waitingSince = performance.now();
    const reply = await readReply(this.channel, this.framing, this.options.limits);
    this.waitingSince = undefined;
    const line = this.underWay.shift();
    this.wakeSender();
    if (line !== undefined) await this.tell(line, resultOf(reply));
  }

  private async tell(line: T, result: BulkResult): Promise<void> {
    try {
      await this.onResult(line, result);
    } catch (error) {
      this.stop(error);
    }
  }

  /** The connection failed: what was sent and not answered may have taken effect, and what was not sent has not. */
  private async lose(cause: unknown): Promise<void> {
    const error = this.timedOut ?? (cause instanceof AppError ? cause : new ConnectionLostError(true, cause));
    this.broken = true;
    this.stopped = { reason: error };
    this.wakeSender();
    for (let line = this.underWay.shift(); line !== undefined; line = this.underWay.shift()) {
      await this.tell(line, { kind: "unknown", error });
    }
  }

  private stop(reason: unknown): void {
    this.stopped ??= { reason };
    this.wakeReader();
    this.wakeSender();
  }

  /** Throws when a line that is sent now could not be told from what has come already. */
  private checkQuiet(): void {
    if (!this.channel.isOver && this.channel.buffered === 0) return;
    this.broken = true;
    if (this.channel.isOver) throw new ConnectionLostError(false);
    throw new ProtocolError("The server sent more than it was asked for.", false);
  }

  /** The server said something, or went away, while no answer was due. */
  private readonly onUnasked = (): void => {
    if (this.underWay.size > 0) return;
    try {
      this.checkQuiet();
    } catch (error) {
      this.stop(error);
    }
  };

  /** One timer for all lines: what counts is how long the oldest has been waiting, not how long others took. */
  private readonly onTimer = (): void => {
    const { timeoutMs } = this.options;
    const waited = this.waitingSince === undefined ? 0 : performance.now() - this.waitingSince;
    if (waited < timeoutMs) {
      this.timer = setTimeout(this.onTimer, timeoutMs - waited);
      return;
    }
    this.timedOut = new TimeoutError("reply", true);
    this.channel.destroy();
  };

  private roomMade(): Promise<void> {
    return new Promise((resolve) => {
      this.wakeSender = resolve;
    });
  }

  private lineSent(): Promise<void> {
    return new Promise((resolve) => {
      this.wakeReader = resolve;
    });
  }

  /** Lets a source that was left before its end tidy up. Nobody waits for it: it may be the one that hangs. */
  private async endSource(): Promise<void> {
    if (this.stopped === undefined) return;
    try {
      await this.source.return?.();
    } catch {
      // Why the work stopped is known already, and is the better reason.
    }
  }
}

function resultOf(reply: Reply): BulkResult {
  return isSuccess(reply)
    ? { kind: "done", reply }
    : { kind: "refused", error: new ReplyError(reply.status, reply.text) };
}
