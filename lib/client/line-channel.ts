import type { Duplex } from "node:stream";
import { type Limits, LineReader } from "@/lib/codec";
import { ConnectionLostError, ProtocolError } from "@/lib/errors";

interface Waiter {
  readonly resolve: (line: string) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lines over a stream, both ways. It has an `error` listener for as long as the stream lives, so that a late failure of a
 * connection that nobody waits for ends nothing but that connection.
 */
export class LineChannel {
  /** Called when bytes come, or the stream ends, while nobody waits for a line. */
  onUnasked: () => void = () => undefined;
  private readonly stream: Duplex;
  private reader: LineReader;
  private waiter: Waiter | undefined;
  private failure: Error | undefined;
  private isCorked = false;

  constructor(stream: Duplex, limits: Partial<Limits>) {
    this.stream = stream;
    this.reader = new LineReader(limits);
    stream.on("error", this.onError);
    stream.on("data", this.onData);
    stream.on("end", this.onEnd);
    stream.on("close", this.onEnd);
  }

  get buffered(): number {
    return this.reader.buffered;
  }

  /** Nothing more will come, apart from what is still to be read. */
  get isOver(): boolean {
    return this.failure !== undefined;
  }

  /** From now on lines may be as long as these limits say. Nothing may be waiting to be read. */
  widen(limits: Partial<Limits>): void {
    this.reader = new LineReader(limits);
  }

  /** Replies are told apart by their order alone: with a line left over, the next reply would be another's. */
  write(line: string): void {
    if (this.buffered > 0) throw new ProtocolError("The server sent more than it was asked for.", false);
    this.stream.write(`${line}\r\n`);
  }

  /** Writes while answers to earlier lines are due. What is written in one turn of the event loop leaves in one piece. */
  writeAhead(line: string): void {
    if (!this.isCorked) {
      this.isCorked = true;
      this.stream.cork();
      process.nextTick(() => {
        this.isCorked = false;
        this.stream.uncork();
      });
    }
    this.stream.write(`${line}\r\n`);
  }

  /** Waits while the peer takes less than was written; no longer than the stream lives. */
  async drained(): Promise<void> {
    const { stream } = this;
    if (!stream.writableNeedDrain || stream.destroyed) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        stream.off("drain", done);
        stream.off("close", done);
        resolve();
      };
      stream.on("drain", done);
      stream.on("close", done);
    });
  }

  /** The next line. One caller at a time. */
  async nextLine(): Promise<string> {
    const line = this.read();
    if (line !== undefined) return line;
    if (this.failure !== undefined) throw this.failure;
    return new Promise((resolve, reject) => {
      this.waiter = { resolve, reject };
    });
  }

  /** Gives the stream away, for TLS to take it over. */
  detach(): Duplex {
    this.stream.off("data", this.onData);
    this.stream.off("end", this.onEnd);
    this.stream.off("close", this.onEnd);
    return this.stream;
  }

  /** Says goodbye and closes; the answer is nobody's. */
  quit(): void {
    this.stream.end("QUIT\r\n", () => this.stream.destroy());
  }

  destroy(): void {
    this.stream.destroy();
    this.fail(new ConnectionLostError(true));
  }

  private readonly onData = (chunk: Uint8Array): void => {
    this.reader.feed(chunk);
    if (this.waiter === undefined) this.onUnasked();
    else this.serve();
  };

  private readonly onError = (error: Error): void => this.fail(new ConnectionLostError(true, error));

  private readonly onEnd = (): void => this.fail(new ConnectionLostError(true));

  private serve(): void {
    const line = this.read();
    if (line === undefined) return;
    const { waiter } = this;
    this.waiter = undefined;
    waiter?.resolve(line);
  }

  private read(): string | undefined {
    try {
      return this.reader.next();
    } catch (error) {
      this.fail(new ProtocolError("The server sent a line that is too long.", true, error));
      return undefined;
    }
  }

  private fail(error: Error): void {
    if (this.failure !== undefined) return;
    this.failure = error;
    const { waiter } = this;
    this.waiter = undefined;
    if (waiter === undefined) this.onUnasked();
    else waiter.reject(error);
  }
}
