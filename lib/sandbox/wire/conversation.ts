import type { SecureContext } from "node:tls";
import type { Answer, Engine } from "../engine";
import { FAILED } from "../engine";
import { Refusal, refuse, STATUS } from "../refusal";
import type { Account } from "../state/account";
import { plainAddress } from "../state/address-list";
import { type Attempt, authenticate, provesByApop, provesByPassword } from "./authenticate";
import type { Channel } from "./channel";
import { deliver, textOf } from "./deliver";
import type { Fault, Faults } from "./faults";
import { authCommand, readResponse } from "./sasl";

export interface ConversationOptions {
  readonly engine: Engine;
  readonly faults: Faults;
  /** Offer APOP: the greeting carries the challenge. */
  readonly apop: boolean;
  /** The job ID of the connection, which is also the counter of its challenge. */
  readonly number: number;
  /** `<counter.time@host>`, another one for every connection. */
  readonly challenge: string;
  readonly idleMs: number;
  /** How long a peer may stay before it has signed in. */
  readonly loginMs: number;
  secureContext(): Promise<SecureContext | undefined>;
  /** Told about what should never happen, before the peer gets a plain sentence. */
  report(error: unknown): void;
  /** True once a SHUTDOWN was carried out. */
  isStopping(): boolean;
  /** Told when its answer is on the way. */
  stopped(): void;
}

/** So many wrong passwords end a connection. */
const MAX_FAILURES = 10;
/** The answer to SHUTDOWN is waited for no longer than this: its reader may have gone. */
const FLUSH_MS = 1000;
const OK: Answer = { status: 200, text: "OK" };

/** One connection from its greeting to its end. */
export class Conversation {
  readonly channel: Channel;
  readonly #options: ConversationOptions;
  readonly #engine: Engine;
  account: Account | undefined;
  /** A command is being carried out: ending the sessions of its Account does not end this one. */
  isBusy = false;
  #user: string | undefined;
  #inline = false;
  #failures = 0;
  #over = false;

  constructor(channel: Channel, options: ConversationOptions) {
    this.channel = channel;
    this.#options = options;
    this.#engine = options.engine;
  }

  get number(): number {
    return this.#options.number;
  }

  /** Ends the connection, behind the answer to the command under way if there is one. */
  finish(): void {
    this.#over = true;
    if (!this.isBusy) this.channel.destroy();
  }

  async run(): Promise<void> {
    await this.#greet();
    while (!this.#over) {
      const line = await this.channel.readLine(
        this.account === undefined ? this.#options.loginMs : this.#options.idleMs,
      );
      if (line === undefined) break;
      if (line.kind === "line") await this.#turn(line.text);
      else await this.#send(line.kind === "tooLong" ? TOO_LONG : ZERO_BYTE);
    }
    this.channel.end();
  }

  async #greet(): Promise<void> {
    const { engine, apop, challenge, faults } = this.#options;
    const host = engine.server.mainDomain.name;
    const offer = apop ? ` ${challenge}` : "";
    const text = `CommuniGate Pro at ${host} PWD Server ${engine.facts.version} ready${offer}`;
    await deliver(this.channel, textOf({ status: 200, text }, false), faults.atConnect());
  }

  /** One line in, one answer out, with what a test has scripted for it. */
  async #turn(line: string): Promise<void> {
    const fault = this.#options.faults.atLine(line);
    if (fault?.kind === "drop" && fault.effect === "before") return this.channel.destroy();
    const refused = fault?.kind === "refuse" ? { status: fault.status, text: fault.text } : undefined;
    const answer = refused ?? (await this.#answer(line, fault));
    if (answer !== undefined) await deliver(this.channel, this.#textOf(answer), fault);
    if (this.#options.isStopping()) {
      this.#over = true;
      await this.channel.flushed(FLUSH_MS);
      this.#options.stopped();
    }
  }

  async #answer(line: string, fault: Fault | undefined): Promise<Answer | undefined> {
    const [, word = "", argument = ""] = /^[ \t]*(\S*)[ \t]?(.*)$/s.exec(line) ?? [];
    try {
      switch (word.toUpperCase()) {
        case "QUIT":
          this.#over = true;
          return { status: 200, text: "CommuniGate Pro PWD connection closed" };
        case "INLINE":
          this.#inline = true;
          return OK;
        case "STLS":
          return await this.#startTls(fault);
        case "USER":
          return this.#userCommand(argument.trim());
        case "PASS":
          return this.#passCommand(argument);
        case "APOP":
          return this.#apopCommand(argument.trim());
        case "AUTH":
          return await this.#authCommand(argument);
        default:
          return this.#command(word.toUpperCase(), argument, line);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        this.#options.report(error);
        return FAILED;
      }
      if (error.status === STATUS.wrongPassword && ++this.#failures >= MAX_FAILURES) this.#over = true;
      return { status: error.status, text: error.message };
    }
  }

  /** An answer that cannot be written down must not leave its reader waiting. */
  #textOf(answer: Answer): string {
    try {
      return textOf(answer, this.#inline);
    } catch (error) {
      this.#options.report(error);
      return textOf(FAILED, this.#inline);
    }
  }

  #command(verb: string, argument: string, line: string): Answer {
    if (this.account === undefined) throw refuse("Please authenticate first");
    this.isBusy = true;
    try {
      return verb === "NEWPASS"
        ? this.#engine.changeOwnPassword(this.account, argument)
        : this.#engine.execute(this.account, line);
    } finally {
      this.isBusy = false;
    }
  }

  #userCommand(login: string): Answer {
    this.#checkNobody();
    if (login === "") throw refuse("The account name is missing");
    this.#user = login;
    return { status: 300, text: "please send the PASS" };
  }

  #passCommand(password: string): Answer {
    this.#checkNobody();
    const login = this.#user;
    this.#user = undefined;
    if (login === undefined) throw refuse("Please send the USER first");
    return this.#signIn({ login, proves: provesByPassword(this.#engine, password) }, !this.channel.isSecure);
  }

  #apopCommand(argument: string): Answer {
    this.#checkNobody();
    const { apop, challenge } = this.#options;
    if (!apop) throw refuse("APOP is switched off");
    const [, login = "", digest = ""] = /^(\S+)[ \t]+([0-9a-fA-F]{32})$/.exec(argument) ?? [];
    return this.#signIn({ login, proves: provesByApop(this.#engine, challenge, digest) }, false);
  }

  #signIn(attempt: Pick<Attempt, "login" | "proves">, exposed: boolean): Answer {
    return this.#welcome(authenticate(this.#engine, { ...attempt, service: "PWD", exposed, address: this.address }));
  }

  async #authCommand(argument: string): Promise<Answer> {
    this.#checkNobody();
    const account = await authCommand(
      {
        engine: this.#engine,
        challenge: this.#options.challenge,
        address: this.address,
        secure: this.channel.isSecure,
        ask: (prompt) => this.#ask(prompt),
      },
      argument,
    );
    return this.#welcome(account);
  }

  async #ask(prompt: string): Promise<string> {
    await this.#send({ status: 300, text: Buffer.from(prompt).toString("base64") });
    const line = await this.channel.readLine(this.#options.loginMs);
    if (line?.kind !== "line") throw refuse("Authentication was given up");
    return readResponse(line.text);
  }

  #welcome(account: Account): Answer {
    this.account = account;
    return { status: 200, text: "login OK" };
  }

  #checkNobody(): void {
    if (this.account !== undefined) throw refuse("Already authenticated");
  }

  async #startTls(fault: Fault | undefined): Promise<Answer | undefined> {
    this.#checkNobody();
    if (this.channel.isSecure) throw refuse("The connection is already secure");
    const context = await this.#options.secureContext();
    if (context === undefined) throw refuse("Secure connections are switched off");
    await this.#send({ status: 200, text: "please start TLS negotiation" });
    if (fault?.kind === "breakTls") {
      await this.channel.write("this is not a handshake\r\n");
      this.#over = true;
    } else await this.channel.startTls(context);
    return undefined;
  }

  get address(): string {
    return plainAddress(this.channel.remoteAddress);
  }

  #send(answer: Answer): Promise<void> {
    return this.channel.write(this.#textOf(answer));
  }
}

const TOO_LONG: Answer = { status: STATUS.general, text: "The command line is too long" };
const ZERO_BYTE: Answer = { status: STATUS.general, text: "The command line contains a zero byte" };
