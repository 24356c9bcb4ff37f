import { connect, type Socket } from "node:net";
import { type ConnectionOptions, connect as connectTls } from "node:tls";
import { decode, isArray, isDictionary, type Value } from "@/lib/codec";
import { type Sandbox, type SandboxOptions, startSandbox } from "@/lib/sandbox";

/** What every sandbox of the tests has for a password. */
export const PASSWORD = "Lantern-42";

/** A sandbox in memory that ends with the block: `await using sandbox = await aSandbox()`. */
export function aSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox({
    password: PASSWORD,
    report: (error) => {
      throw error;
    },
    ...options,
  });
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The line of data behind a `200 data follow`, or the rest of a 201 line. */
  readonly data: string | undefined;
}

/** A tiny client of its own: lines in, replies out, in either framing. It shares no code with the product's client. */
export class RawClient implements Disposable {
  readonly socket: Socket;
  #received = "";
  #closed = false;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      this.#received += text;
      this.#wake();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.#closed = true;
      this.#wake();
    });
  }

  /** Connects without waiting for the greeting. */
  static async connect({ host, port }: Pick<Sandbox, "host" | "port">): Promise<RawClient> {
    const socket = connect({ host, port });
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    return new RawClient(socket);
  }

  /** Connects and signs in with USER and PASS, in the one-line framing unless `inline` is false. */
  static async signIn(
    sandbox: Pick<Sandbox, "host" | "port">,
    user: string,
    { password = PASSWORD, inline = true } = {},
  ): Promise<RawClient> {
    const client = await RawClient.connect(sandbox);
    await client.reply();
    await client.send(`USER ${user}`);
    const { status, text } = await client.send(`PASS ${password}`);
    if (status !== 200) throw new Error(`${user} cannot sign in: ${status} ${text}`);
    if (inline) await client.send("INLINE");
    return client;
  }

  write(text: string | Buffer): void {
    this.socket.write(text);
  }

  /** The next line without its CRLF; `undefined` when the server has closed the connection. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#received.indexOf("\r\n");
      if (end >= 0) {
        const line = this.#received.slice(0, end);
        this.#received = this.#received.slice(end + 2);
        return line;
      }
      if (this.#closed) return undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async reply(): Promise<Reply> {
    const line = await this.line();
    if (line === undefined) throw new Error("the connection was closed");
    const [, code = "", text = ""] = /^(\d{3}) (.*)$/s.exec(line) ?? [];
    if (code === "201") return { status: 201, text: "", data: text };
    const data = text === "data follow" ? await this.line() : undefined;
    return { status: Number(code), text, data };
  }

  /** Sends a line and gives the reply to it. */
  send(line: string): Promise<Reply> {
    this.write(`${line}\r\n`);
    return this.reply();
  }

  /** Sends a command that must succeed, and gives its data. */
  async ask(line: string): Promise<Value> {
    const { status, text, data } = await this.send(line);
    if (status > 201) throw new Error(`${line}: ${status} ${text}`);
    return data === undefined ? null : decode(data);
  }

  async askStrings(line: string): Promise<readonly string[]> {
    const value = await this.ask(line);
    return isArray(value) ? value.map(String) : [];
  }

  async askDictionary(line: string): Promise<ReadonlyMap<string, Value>> {
    const value = await this.ask(line);
    return isDictionary(value) ? value : new Map();
  }

  /** The connection under TLS, after the server has agreed to STLS. */
  async secure(options: ConnectionOptions = {}): Promise<RawClient> {
    this.socket.removeAllListeners("data");
    const secured = connectTls({ socket: this.socket, rejectUnauthorized: false, ...options });
    await new Promise((resolve, reject) => secured.once("secureConnect", resolve).once("error", reject));
    return new RawClient(secured);
  }

  /** Waits until the server has closed the connection. */
  async closed(): Promise<void> {
    while (!this.#closed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}
