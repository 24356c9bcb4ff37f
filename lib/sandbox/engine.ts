import { randomBytes } from "node:crypto";
import { catalogue } from "@/lib/catalogue/commands";
import { compile } from "@/lib/catalogue/compile";
import type { Value } from "@/lib/codec";
import type { ServerFacts } from "./call";
import { prepare } from "./dispatch";
import { callOf, findAccount, GENERATED_DOMAIN, replay } from "./events";
import { recoverPassword } from "./passwords";
import { Refusal, STATUS } from "./refusal";
import type { Account } from "./state/account";
import { endIdleSessions } from "./state/idle-sessions";
import type { LiveSession } from "./state/live-session";
import type { MailServer } from "./state/mail-server";
import { isBlocked } from "./state/temporary-addresses";
import type { Event, EventKind } from "./store/event";

/** What a command is answered with. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data?: Value;
}

export interface EngineOptions {
  readonly server: MailServer;
  readonly facts: ServerFacts;
  readonly clock: () => number;
  /** Keeps an event that was applied; returns when it can no longer be lost. */
  readonly keep: (event: Event) => void;
}

/** The one door to the state: whatever changes it is applied here, kept, and only then answered. */
export class Engine {
  readonly server: MailServer;
  readonly facts: ServerFacts;
  readonly clock: () => number;
  readonly #keep: (event: Event) => void;
  #lookedForIdleAt = Number.NEGATIVE_INFINITY;

  constructor({ server, facts, clock, keep }: EngineOptions) {
    this.server = server;
    this.facts = facts;
    this.clock = clock;
    this.#keep = keep;
  }

  execute(account: Account, line: string): Answer {
    this.#endIdleSessions();
    const event = this.#event("command", account.address, line);
    try {
      const task = prepare(line, callOf(this.server, this.facts, account, event));
      const data = task.run();
      if (task.changes) this.#keep(event);
      return data === undefined ? { status: 200, text: "OK" } : { status: 200, text: "data follow", data };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, text: error.message };
      throw error;
    }
  }

  /** The session of this ID, unless it was left idle for too long. */
  openSession(id: string): LiveSession | undefined {
    this.#endIdleSessions();
    return this.server.sessions.get(id);
  }

  /** NEWPASS is the command that any user has for the own password. */
  changeOwnPassword(account: Account, password: string): Answer {
    const input = { accountName: account.address, newPassword: password, check: true };
    return this.execute(account, compile(catalogue.setAccountPassword, input));
  }

  noteLogin(account: Account, address: string): void {
    this.#apply("login", account.address, address);
  }

  /** `login` is what somebody typed; it need not be the name of an Account. */
  noteFailedLogin(login: string, address: string): void {
    this.#apply("failedLogin", login, address);
  }

  /** Changes nothing when the password is this one already. */
  setOperatorPassword(address: string, password: string): void {
    const stored = findAccount(this.server, address)?.get("settings").get("Password");
    if (typeof stored !== "string" || recoverPassword(stored) !== password) this.#apply("operator", address, password);
  }

  /** Makes the Domain of many Accounts, unless an earlier start did. */
  addAccounts(count: number): void {
    if (this.server.findDomain(GENERATED_DOMAIN) === undefined) this.#apply("accounts", "", String(count));
  }

  isBlocked(address: string): boolean {
    return isBlocked(this.server, address, this.clock());
  }

  /** Once a second at most: there may be thousands of sessions, and commands come faster than that. */
  #endIdleSessions(): void {
    const now = this.clock();
    if (Math.abs(now - this.#lookedForIdleAt) < 1000) return;
    this.#lookedForIdleAt = now;
    endIdleSessions(this.server, now);
  }

  #event(kind: EventKind, by: string, text: string): Event {
    return { kind, at: this.clock(), seed: randomBytes(16).toString("hex"), by, text };
  }

  #apply(kind: EventKind, by: string, text: string): void {
    const event = this.#event(kind, by, text);
    replay(this.server, this.facts, event);
    this.#keep(event);
  }
}

/** The answer to a command that the server could not finish for reasons of its own. */
export const FAILED: Answer = { status: STATUS.general, text: "The server could not complete the operation" };
