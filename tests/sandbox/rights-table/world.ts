import { type Answer, Engine } from "@/lib/sandbox/engine";
import { findAccount } from "@/lib/sandbox/events";
import { bare } from "@/lib/sandbox/seed/bare";
import type { Caller } from "./callers";

/** A server with the same few objects in two Domains, made by the operator's own commands. */

const NOW = Date.UTC(2026, 10, 21, 10, 15);

const objectsIn = (domain: string) => [
  `CREATEDOMAIN ${domain}`,
  ...["target", "victim", "nobody", "caller"].map((name) => `CREATEACCOUNT ${name}@${domain} {Password="Lantern-42";}`),
  `CREATEGROUP staff@${domain}`,
  `CREATEFORWARDER info@${domain} TO target`,
  `CREATENAMEDTASK ivr@${domain} FOR target`,
  `CREATELIST news@${domain} FOR target`,
];

export const OBJECTS: readonly string[] = [
  "CREATEACCOUNT caller@main.example",
  ...objectsIn("own.example"),
  ...objectsIn("other.example"),
];

export class World {
  readonly #engine: Engine;

  constructor() {
    const server = bare({ now: NOW, password: "Lantern-42", mainDomain: "main.example", cluster: true });
    const facts = { version: "6.4.8", startedAt: NOW, cluster: true };
    this.#engine = new Engine({ server, facts, clock: () => NOW, keep: () => undefined });
    for (const line of OBJECTS) this.#send("postmaster@main.example", line);
  }

  /** What a caller is answered, with the rights that the caller has and none beside them. */
  answerFor({ login, domain, codes }: Caller, line: string): Answer {
    const address = `${login}@${domain}`;
    findAccount(this.#engine.server, address)?.set("rights", codes);
    return this.#send(address, line);
  }

  statusFor(caller: Caller, line: string): number {
    return this.answerFor(caller, line).status;
  }

  #send(address: string, line: string): Answer {
    const account = findAccount(this.#engine.server, address);
    if (account === undefined) throw new Error(`there is no ${address}`);
    return this.#engine.execute(account, line);
  }
}
