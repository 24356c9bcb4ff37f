import type { Duplex } from "node:stream";
import type { Limits } from "@/lib/codec";
import {
  AbortedError,
  AppError,
  ConnectError,
  ConnectionLostError,
  type ConnectPhase,
  InputError,
  ProtocolError,
  ReplyError,
} from "@/lib/errors";
import { asConnectError } from "./connect-error";
import { type ConnectionState, checkTransition } from "./connection-state";
import { DEFAULT_DEADLINES, type Deadlines, within } from "./deadline";
import { type Dial, type Dialed, dialTcp } from "./dial";
import { LineChannel } from "./line-channel";
import { type Credentials, checkCredentials, logIn } from "./login";
import { type BulkLine, type OnBulkResult, Pipeline } from "./pipeline";
import { type Framing, type Reply, readReply } from "./reply";
import { type CertificateSummary, readTrust, secure, type Trust } from "./secure";
import type { ServerAddress } from "./server-address";
import { ask, isSuccess, readStatus } from "./status";

export interface ConnectionOptions {
  readonly dial?: Dial;
  readonly deadlines?: Partial<Deadlines>;
  readonly limits?: Partial<Limits>;
}

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

export interface BulkOptions extends SendOptions {
  /** So many lines may be without an answer; one is the rule where a server was not found to allow more. */
  readonly window?: number | undefined;
}

/** What is known of a server before anybody signs in. */
export interface ServerFacts {
  readonly greeting: string;
  readonly offersApop: boolean;
  readonly stls: "used" | "refused" | "not asked";
  readonly certificate: CertificateSummary | undefined;
  /** The bytes do not leave this machine. */
  readonly isLocal: boolean;
}

/** A server that has not let us in yet has no reason to send long lines. */
const SETUP_LIMITS: Partial<Limits> = { line: 16 * 1024 };
const CHALLENGE = /<[^<>]*@[^<>]*>/;

/**
 * One connection, logged in as one person. Replies have no tags and are matched by order alone, so it carries one command
 * at a time (bulk work: a bounded window of them), and whatever disturbs that order (a time-out, the abort of
 * a command, a line that nobody asked for) ends it.
 */
export class Connection {
  /** How data comes: on the status line, or behind it when the server refused INLINE. */
  framing: Framing = "inline";
  private readonly address: ServerAddress;
  private readonly options: ConnectionOptions;
  private readonly deadlines: Deadlines;
  private readonly dying = new AbortController();
  private current: ConnectionState = "new";
  /** The outermost one: it takes those below it along. */
  private stream: Duplex | undefined;
  private line: LineChannel | undefined;
  private challenge: string | undefined;
  private known: ServerFacts = {
    greeting: "",
    offersApop: false,
    stls: "not asked",
    certificate: undefined,
    isLocal: false,
  };

  constructor(address: ServerAddress, options: ConnectionOptions = {}) {
    this.address = address;
    this.options = options;
    this.deadlines = { ...DEFAULT_DEADLINES, ...options.deadlines };
  }

  get state(): ConnectionState {
    return this.current;
  }

  get facts(): ServerFacts {
    return this.known;
  }

  get isSecure(): boolean {
    return this.known.certificate !== undefined;
  }

  /** Connects, secures the link and logs in. Throws ConnectError, SignInError, TimeoutError or AbortedError. */
  async open(credentials: Credentials, signal?: AbortSignal): Promise<void> {
    checkCredentials(credentials);
    try {
      await this.reach(signal);
      await this.step("signing-in", "login", signal, () => {
        const { challenge, isSecure } = this;
        return logIn(this.channel, credentials, { challenge, isSecure, method: this.address.login });
      });
      await this.step("switching", "inline", signal, () => this.switchToInline());
      this.transition("ready");
    } catch (error) {
      this.destroy();
      throw error;
    }
  }

  /** Goes as far as one can without a name, and closes: what a server is like. */
  async probe(signal?: AbortSignal): Promise<ServerFacts> {
    try {
      await this.reach(signal);
      return this.known;
    } finally {
      this.destroy();
    }
  }

  /**
   * Sends one line and waits for its reply. Throws ReplyError when the server refuses; after any other error whose
   * `sent` is true the command may have taken effect, and the connection is closed.
   */
  async send(line: string, { signal, timeoutMs = this.deadlines.reply }: SendOptions = {}): Promise<Reply> {
    if (/[\r\n\0]/.test(line)) throw new InputError("A command must be one line.");
    if (signal?.aborted) throw new AbortedError(false);
    this.transition("busy");
    const reply = await this.exchange(line, signal, timeoutMs);
    if (!isSuccess(reply)) throw new ReplyError(reply.status, reply.text);
    return reply;
  }

  /**
   * Sends many lines and tells about each that was sent, in order: a line that is not told about was not sent. Rejects
   * with the reason when the work stopped before the end of the lines. After an abort what is under way is still
   * answered; when the connection fails, what is under way is told as unknown and the connection is closed.
   */
  async pipeline<T extends BulkLine>(
    lines: Iterable<T> | AsyncIterable<T>,
    onResult: OnBulkResult<T>,
    { signal, timeoutMs = this.deadlines.reply, window = 1 }: BulkOptions = {},
  ): Promise<void> {
    if (signal?.aborted) throw new AbortedError(false);
    this.transition("busy");
    const { limits } = this.options;
    const work = new Pipeline(this.channel, this.framing, lines, onResult, { window, timeoutMs, signal, limits });
    try {
      await work.run();
    } finally {
      if (work.isBroken) this.destroy();
      else if (this.current === "busy") this.transition("ready");
    }
  }

  /** Says goodbye when nothing is under way, and closes. */
  close(): void {
    if (this.current !== "ready") {
      this.destroy();
      return;
    }
    this.transition("closed");
    this.channel.quit();
  }

  /** Closes at once. What is under way fails. */
  destroy(): void {
    if (this.current === "closed") return;
    this.transition("closed");
    this.dying.abort();
    // Node.js 20 crashes when a socket is destroyed together with the TLS that was put around it.
    this.stream?.destroy();
    this.line?.destroy();
  }

  private async exchange(line: string, signal: AbortSignal | undefined, ms: number): Promise<Reply> {
    const { channel, framing } = this;
    try {
      channel.write(line);
      const work = readReply(channel, framing, this.options.limits);
      const reply = await within(work, { phase: "reply", ms, signal, sent: true });
      if (channel.buffered > 0) throw new ProtocolError("The server sent more than it was asked for.");
      // It may have been closed meanwhile; the reply is known all the same.
      if (this.current === "busy") this.transition("ready");
      return reply;
    } catch (error) {
      this.destroy();
      throw error;
    }
  }

  private async reach(signal: AbortSignal | undefined): Promise<void> {
    const { address } = this;
    const trust = await readTrust(address);
    const { stream, isLocal } = await this.step("connecting", "connect", signal, () => this.dial());
    this.known = { ...this.known, isLocal };
    if (address.tls === "implicit") await this.step("securing", "tls", signal, () => this.secure(stream, trust));
    else this.listen(stream);
    await this.step("greeting", "greeting", signal, () => this.readGreeting());
    if (!this.isSecure && (!isLocal || isPinned(address))) {
      await this.step("securing", "tls", signal, () => this.startTls(stream, trust));
    }
  }

  private async step<T>(
    state: ConnectionState,
    phase: ConnectPhase,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    this.transition(state);
    try {
      return await within(work(), { phase, ms: this.deadlines[phase], signal, sent: false });
    } catch (error) {
      throw asConnectError(error, phase);
    }
  }

  private async dial(): Promise<Dialed> {
    const { dial = dialTcp } = this.options;
    const dialed = await dial(this.address, this.dying.signal);
    this.keep(dialed.stream);
    return dialed;
  }

  private async readGreeting(): Promise<void> {
    const { status, text } = await readStatus(this.channel);
    if (status !== 200) {
      const cause = new ReplyError(status, text);
      throw new ConnectError("What answers at the server's address offers no PWD service.", "greeting", { cause });
    }
    this.challenge = CHALLENGE.exec(text)?.[0];
    this.known = { ...this.known, greeting: text, offersApop: this.challenge !== undefined };
  }

  private async startTls(stream: Duplex, trust: Trust): Promise<void> {
    const reply = await ask(this.channel, "STLS");
    if (!isSuccess(reply)) {
      this.known = { ...this.known, stls: "refused" };
      if (this.address.allowClear) return;
      const cause = new ReplyError(reply.status, reply.text);
      throw new ConnectError("The server offers no TLS, and clear text is not allowed for it.", "tls", { cause });
    }
    // Whoever sits on the way could have put replies here that would be read as if they had come inside TLS.
    if (this.channel.buffered > 0) throw new ConnectError("Data came before the secure connection was agreed.", "tls");
    this.known = { ...this.known, stls: "used" };
    this.channel.detach();
    await this.secure(stream, trust);
  }

  private async secure(stream: Duplex, trust: Trust): Promise<void> {
    const secured = await secure(stream, this.address, trust);
    this.keep(secured.stream);
    this.known = { ...this.known, certificate: secured.certificate };
    this.listen(secured.stream);
  }

  private async switchToInline(): Promise<void> {
    this.framing = isSuccess(await ask(this.channel, "INLINE")) ? "inline" : "default";
    this.channel.widen(this.options.limits ?? {});
  }

  private get channel(): LineChannel {
    if (this.line === undefined) throw new AppError("internal", "The connection has no stream yet.");
    return this.line;
  }

  private listen(stream: Duplex): void {
    this.line = new LineChannel(stream, SETUP_LIMITS);
    this.line.onUnasked = () => {
      if (this.current === "ready") this.destroy();
    };
  }

  /** A stream that comes after its deadline must not stay open. */
  private keep(stream: Duplex): void {
    this.stream = stream;
    if (this.current === "closed") stream.destroy();
  }

  private transition(next: ConnectionState): void {
    if (this.current === "closed") throw new ConnectionLostError(false);
    checkTransition(this.current, next);
    this.current = next;
  }
}

function isPinned({ ca, fingerprint }: ServerAddress): boolean {
  return ca !== undefined || fingerprint !== undefined;
}
