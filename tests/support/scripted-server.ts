import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";

/** The certificates of tests/fixtures/tls. */
export type CertificateName = "localhost" | "other" | "expired" | "selfsigned";

/** What a scripted server does with one connection; `index` counts them from 0. */
export type Script = (peer: Peer, index: number) => Promise<void> | void;

export function certificateFile(name: CertificateName | "ca"): string {
  return new URL(`../fixtures/tls/${name}.pem`, import.meta.url).pathname;
}

/** The server's end of one connection. */
export class Peer {
  private stream: Duplex;
  private readonly log: string[];
  private received = "";
  private isEnded = false;
  private wake: () => void = () => undefined;

  constructor(stream: Duplex, log: string[]) {
    this.stream = stream;
    this.log = log;
    this.listen();
  }

  /** The next line of the client without its line end; throws when the client has gone. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.received.indexOf("\r\n");
      if (end !== -1) {
        const line = this.received.slice(0, end);
        this.received = this.received.slice(end + 2);
        this.log.push(line);
        return line;
      }
      if (this.isEnded) throw new Error("The client has gone.");
      await this.change();
    }
  }

  /** Waits until the client has closed its end. */
  async gone(): Promise<void> {
    while (!this.isEnded) await this.change();
  }

  send(...lines: readonly string[]): void {
    this.write(lines.map((line) => `${line}\r\n`).join(""));
  }

  write(data: string | Uint8Array): void {
    this.stream.write(data);
  }

  /**
   * Plays a conversation: `S: …` is sent, `C: …` must be what the client says next. Indentation and empty lines do not
   * count.
   */
  async play(conversation: string): Promise<void> {
    for (const row of conversation.split("\n").map((text) => text.trim())) {
      if (row === "") continue;
      const text = row.slice(3);
      if (row.startsWith("S:")) this.send(text);
      else if (!row.startsWith("C:")) throw new Error(`Neither S: nor C: in "${row}".`);
      else {
        const said = await this.line();
        if (said !== text) throw new Error(`The client should have said "${text}" and said "${said}".`);
      }
    }
  }

  /** A good sign-in with a password, up to the switch to one-line data. */
  async welcome(): Promise<void> {
    await this.play(`
      S: 200 mail.example PWD Server ready
      C: USER ann@mail.example
      S: 300 please send the PASS
      C: PASS secret
      S: 200 login OK, proceed
      C: INLINE
      S: 200 OK
    `);
  }

  /** Starts TLS as the server, on what was the plain stream. */
  startTls(name: CertificateName): void {
    this.stream.removeAllListeners("data");
    const secured = new TLSSocket(asSocket(this.stream), {
      isServer: true,
      cert: readFileSync(certificateFile(name)),
      key: readFileSync(certificateFile(name).replace(/\.pem$/, ".key")),
    });
    this.stream = secured;
    this.listen();
  }

  end(): void {
    this.stream.end();
  }

  destroy(): void {
    this.stream.destroy();
  }

  private listen(): void {
    const { stream } = this;
    stream.on("data", (chunk: Uint8Array) => {
      this.received += Buffer.from(chunk).toString();
      this.wake();
    });
    for (const event of ["end", "close", "error"]) {
      stream.on(event, () => {
        this.isEnded = true;
        this.wake();
      });
    }
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}

export interface ScriptedServer extends AsyncDisposable {
  readonly port: number;
  /** How many connections were made so far. */
  readonly connections: number;
  /** Every line that any client said, in order. */
  readonly lines: readonly string[];
}

export interface ScriptedServerOptions {
  /** TLS from the first byte. */
  readonly tls?: CertificateName;
}

/**
 * A TCP server on a free port of loopback that does with each connection what the script says. At the end of the block it
 * closes everything, and throws what a script threw.
 */
export async function scriptedServer(script: Script, { tls }: ScriptedServerOptions = {}): Promise<ScriptedServer> {
  const sockets = new Set<Socket>();
  const lines: string[] = [];
  const failures: unknown[] = [];
  const running: Promise<void>[] = [];
  const server = createServer((socket) => {
    const index = running.length;
    sockets.add(socket);
    const peer = new Peer(socket, lines);
    if (tls !== undefined) peer.startTls(tls);
    running.push(
      Promise.resolve()
        .then(() => script(peer, index))
        .catch((error: unknown) => {
          failures.push(error);
          peer.destroy();
        }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    port: address.port,
    get connections() {
      return running.length;
    },
    lines,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await Promise.all([closed, ...running]);
      const isDeparture = (error: unknown) => error instanceof Error && error.message === "The client has gone.";
      const failure = failures.find((error) => !isDeparture(error));
      if (failure !== undefined) throw failure;
    },
  };
}

function asSocket(stream: Duplex): Socket {
  if ("remoteAddress" in stream) return stream as Socket; // every stream here comes from createServer
  throw new TypeError("TLS starts on a socket.");
}
