import type { Socket } from "node:net";
import { type SecureContext, TLSSocket } from "node:tls";
import { type InputLine, LineSplitter } from "./line-splitter";

export interface ChannelOptions {
  readonly maxLineBytes: number;
  /** Every answer leaves this much later, as over a slow network: answers to pipelined commands still leave together. */
  readonly latencyMs: number;
}

/** Lines that were received and not yet read. Beyond this the peer is not read from until some were answered. */
const MAX_WAITING = 256;
/** Answers that the peer has not taken. Beyond this no further command is carried out. */
const MAX_UNSENT = 4 * 1024 * 1024;

/** A connection as lines in and bytes out, in clear or under TLS. */
export class Channel {
  readonly remoteAddress: string;
  #socket: Socket;
  #splitter: LineSplitter;
  #lines: InputLine[] = [];
  #closed = false;
  #isGathering = false;
  #wake: () => void = () => undefined;
  readonly #options: ChannelOptions;

  constructor(socket: Socket, options: ChannelOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#splitter = new LineSplitter(options.maxLineBytes);
    this.remoteAddress = socket.remoteAddress ?? "";
    this.#listen(socket);
  }

  get isSecure(): boolean {
    return this.#socket instanceof TLSSocket;
  }

  /** The next line; nothing when the peer is gone, or was silent for too long. */
  async readLine(timeoutMs: number): Promise<InputLine | undefined> {
    if (this.#lines.length === 0 && !this.#closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = () => undefined;
    }
    const line = this.#lines.shift();
    if (this.#lines.length < MAX_WAITING / 2) this.#socket.resume();
    return line;
  }

  async write(bytes: string | Buffer): Promise<void> {
    this.#later(() => this.#put(bytes));
    if (this.#socket.writableLength < MAX_UNSENT || this.#closed) return;
    await new Promise<void>((resolve) => {
      this.#socket.once("drain", resolve);
      this.#socket.once("close", resolve);
    });
  }

  /** Waits until everything written was handed to the network, or for so long. */
  async flushed(timeoutMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs + this.#options.latencyMs);
      this.#later(() => {
        this.#socket.write("", () => {
          clearTimeout(timer);
          resolve();
        });
      });
    });
  }

  end(): void {
    this.#later(() => this.#socket.end(() => this.#socket.destroy()));
  }

  /** Breaks the connection; what was received and not yet read is forgotten. */
  destroy(): void {
    this.#lines = [];
    this.#release();
    this.#socket.destroy();
  }

  /**
   * Puts the connection under TLS. What the peer sent in clear behind its STLS line is thrown away: it could be commands
   * that somebody on the way slipped in.
   */
  async startTls(context: SecureContext): Promise<void> {
    this.#release();
    const clear = this.#socket;
    clear.removeAllListeners("data");
    clear.removeAllListeners("close");
    this.#lines = [];
    this.#splitter = new LineSplitter(this.#options.maxLineBytes);
    const secure = new TLSSocket(clear, { isServer: true, secureContext: context });
    this.#socket = secure;
    this.#listen(secure);
    await new Promise<void>((resolve) => {
      secure.once("secure", resolve);
      secure.once("close", resolve);
    });
  }

  #listen(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      for (const line of this.#splitter.feed(chunk)) this.#lines.push(line);
      if (this.#lines.length > MAX_WAITING) socket.pause();
      if (this.#lines.length > 0) this.#wake();
    });
    // A peer that went away is seen at the end of reading; what broke the connection makes no difference.
    socket.on("error", () => socket.destroy());
    socket.on("end", () => this.#close());
    socket.on("close", () => this.#close());
  }

  /** Answers of one turn of the event loop leave in one piece. */
  #put(bytes: string | Buffer): void {
    if (!this.#isGathering) {
      this.#isGathering = true;
      this.#socket.cork();
      setImmediate(() => this.#release());
    }
    this.#socket.write(bytes);
  }

  #release(): void {
    if (!this.#isGathering) return;
    this.#isGathering = false;
    this.#socket.uncork();
  }

  #close(): void {
    this.#closed = true;
    this.#wake();
  }

  #later(action: () => void): void {
    if (this.#options.latencyMs > 0) setTimeout(action, this.#options.latencyMs);
    else action();
  }
}
