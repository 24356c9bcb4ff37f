import {
  type Command,
  compile,
  effectOf,
  type Input,
  type Parts,
  type ReplyType,
  type ReplyTypes,
  readReply,
} from "@/lib/catalogue";
import { Agent, type Client, type Connection, type Credentials, type ServerAddress } from "@/lib/client";
import { decode, FormatError } from "@/lib/codec";
import { AppError, ProtocolError } from "@/lib/errors";

/** The server as one account sees it. A check that broke its connection leaves the next one a new connection. */
export class SignedIn implements Disposable {
  readonly login: string;
  readonly #agent: Agent;
  readonly #client: Client;

  constructor(address: ServerAddress, credentials: Credentials, agent = new Agent()) {
    this.login = credentials.login;
    this.#agent = agent;
    this.#client = { key: "doctor", address, credentials: async () => credentials };
  }

  /** Lends a connection; `fresh` when what is done there may end it. */
  use<T>(work: (connection: Connection) => Promise<T>, signal: AbortSignal, fresh = false): Promise<T> {
    return this.#agent.use(this.#client, work, { signal, fresh });
  }

  /** Sends a command that reads. There is no way here to send another one. */
  async ask<P extends Parts, R extends ReplyType>(
    command: Command<P, R>,
    input: Input<Command<P, R>>,
    signal: AbortSignal,
  ): Promise<ReplyTypes[R]> {
    if (effectOf(command, input) !== "read") throw new AppError("internal", `${command.verb} does more than to read.`);
    const { value } = await this.#agent.run(this.#client, compile(command, input), { effect: "read", signal });
    return readReply(command.returns, value === undefined ? undefined : readValue(command, value));
  }

  [Symbol.dispose](): void {
    this.#agent.close();
  }
}

function readValue({ verb }: Command, text: string) {
  try {
    return decode(text, { multiline: true });
  } catch (error) {
    if (error instanceof FormatError) throw new ProtocolError(`The answer to ${verb} cannot be read.`, true, error);
    throw error;
  }
}
