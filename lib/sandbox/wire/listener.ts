import { createServer, type Server, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Engine } from "../engine";
import type { Account } from "../state/account";
import type { Certificate } from "./certificate";
import { Channel, type ChannelOptions } from "./channel";
import { Conversation } from "./conversation";
import { textOf } from "./deliver";
import type { Faults } from "./faults";

export interface ListenerOptions extends ChannelOptions {
  readonly engine: Engine;
  readonly faults: Faults;
  readonly apop: boolean;
  readonly idleMs: number;
  readonly loginMs: number;
  readonly maxConnections: number;
  /** How many connections one address may hold at a time. */
  readonly maxPerAddress: number;
  /** Nothing: STLS is refused. */
  readonly certificate: () => Promise<Certificate | undefined>;
  readonly report: (error: unknown) => void;
  /** Told when a SHUTDOWN was carried out and answered. */
  readonly stopped: () => void;
}

/** The sockets of one sandbox and the conversations that go on over them. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #conversations = new Set<Conversation>();
  #connections = 0;
  #isStopping = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
    const { server } = options.engine;
    server.interrupt = (account) => this.#interrupt(account);
    server.disconnect = (connection) => this.#disconnect(connection);
    server.stop = () => {
      this.#isStopping = true;
    };
  }

  /** Listens on another port, and gives its number. With `implicitTls` the handshake comes first. */
  async open(host: string, port: number, implicitTls = false): Promise<number> {
    // A peer may close its own direction and still wait for the answers to what it sent.
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      this.#accept(socket, implicitTls).catch(this.#options.report);
    });
    server.maxConnections = this.#options.maxConnections;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port, backlog: 4096 }, resolve);
    });
    this.#servers.push(server);
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  }

  async close(): Promise<void> {
    // Whatever was sent ahead and is still unread would be carried out without being kept.
    this.#isStopping = true;
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  async #accept(socket: Socket, implicitTls: boolean): Promise<void> {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    const stream = implicitTls ? await this.#secured(socket) : socket;
    if (stream === undefined) return;
    const channel = new Channel(stream, this.#options);
    const conversation = new Conversation(channel, {
      ...this.#options,
      ...this.#perConnection(),
      isStopping: () => this.#isStopping,
    });
    const refusal = this.#refusal(conversation.address);
    if (refusal !== undefined) {
      await channel.write(textOf({ status: 501, text: refusal }, false));
      return channel.end();
    }
    this.#conversations.add(conversation);
    try {
      await conversation.run();
    } catch (error) {
      // Whoever waits for an answer that will not come is told so at once.
      channel.destroy();
      throw error;
    } finally {
      this.#conversations.delete(conversation);
    }
  }

  async #secured(socket: Socket): Promise<TLSSocket | undefined> {
    const certificate = await this.#options.certificate();
    if (certificate === undefined) return undefined;
    const secure = new TLSSocket(socket, { isServer: true, secureContext: certificate.context });
    secure.on("error", () => socket.destroy());
    return new Promise((resolve) => {
      secure.once("secure", () => resolve(secure));
      secure.once("close", () => resolve(undefined));
    });
  }

  #perConnection() {
    const { engine, certificate } = this.#options;
    const seconds = Math.floor(engine.clock() / 1000);
    const number = ++this.#connections;
    return {
      number,
      challenge: `<${number}.${seconds}@${engine.server.mainDomain.name}>`,
      secureContext: async () => (await certificate())?.context,
    };
  }

  /** Why an address is not talked to: too many failed logins, or too many connections already. */
  #refusal(address: string): string | undefined {
    if (this.#options.engine.isBlocked(address)) return "Access from your network address is temporarily blocked";
    const others = [...this.#conversations].filter((conversation) => conversation.address === address);
    return others.length >= this.#options.maxPerAddress ? "Too many connections from your network address" : undefined;
  }

  /** Ends the connection of this number; one that is being answered ends behind its answer. */
  #disconnect(number: number): boolean {
    const found = [...this.#conversations].find((conversation) => conversation.number === number);
    found?.finish();
    return found !== undefined;
  }

  #interrupt(account: Account): void {
    for (const conversation of this.#conversations) {
      if (conversation.account === account && !conversation.isBusy) conversation.channel.destroy();
    }
  }
}
