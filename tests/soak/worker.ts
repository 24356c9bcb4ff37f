import { RawClient } from "../support/start-sandbox";

/** So many Accounts each worker makes, changes and deletes, again and again. */
const SLOTS = 10;
const ACTIONS = 4;
/** Commands that may be without an answer when the server is killed. */
const WINDOW = 16;
/** Long enough for journals to become snapshots every few seconds. */
const NOTE = "x".repeat(8_000);

/** What is left of an Account: the number of the command that wrote each part, nothing when it does not exist. */
interface Slot {
  readonly settings: number;
  readonly alias: number | undefined;
}

/**
 * One connection that works while the server may be killed. Its commands are numbered, and what each leaves behind follows
 * from its number, so that after a kill what is found tells how far the server had come.
 */
export class Worker {
  readonly #name: string;
  /** The number of the next command to send, and of the next to be answered. */
  #sent = 0;
  #acknowledged = 0;
  refusals: string[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Works until the server is gone. */
  async work(port: number): Promise<void> {
    try {
      using client = await RawClient.signIn({ host: "127.0.0.1", port }, "postmaster");
      for (;;) {
        while (this.#sent < this.#acknowledged + WINDOW) client.write(`${this.#lineOf(this.#sent++)}\r\n`);
        const answer = await client.line();
        if (answer === undefined) return;
        if (answer.startsWith("200 ")) this.#acknowledged++;
        else this.refusals.push(answer);
      }
    } catch (error) {
      // The kill may hit the sign-in, or come before it.
      if (!(error instanceof Error)) throw error;
    }
  }

  /** Looks at what is there, and gives the numbers of acknowledged commands that left no trace. Goes on from there. */
  async check(client: RawClient): Promise<readonly string[]> {
    const found = await this.#found(client);
    for (let done = this.#acknowledged; done <= this.#sent; done++) {
      if (JSON.stringify(this.#expected(done)) !== JSON.stringify(found)) continue;
      this.#acknowledged = done;
      this.#sent = done;
      return [];
    }
    return [
      `${this.#name}: after ${this.#acknowledged} acknowledged and ${this.#sent} sent commands there is ${JSON.stringify(found)}`,
    ];
  }

  #account(slot: number): string {
    return `${this.#name}-${slot}`;
  }

  #lineOf(number: number): string {
    const account = this.#account(number % SLOTS);
    switch (Math.floor(number / SLOTS) % ACTIONS) {
      case 0:
        return `CREATEACCOUNT ${account} {ou="${number}";}`;
      case 1:
        return `UPDATEACCOUNTSETTINGS ${account} {ou="${number}";Note="${NOTE}";}`;
      case 2:
        return `SETACCOUNTALIASES ${account} (${this.#name}-alias-${number})`;
      default:
        return `DELETEACCOUNT ${account}`;
    }
  }

  /** What there must be after the first so many commands. */
  #expected(done: number): readonly (Slot | null)[] {
    return Array.from({ length: SLOTS }, (_, slot) => {
      const last = slot + SLOTS * Math.floor((done - 1 - slot) / SLOTS);
      if (last < 0 || done === 0) return null;
      const action = Math.floor(last / SLOTS) % ACTIONS;
      if (action === 3) return null;
      return action === 2 ? { settings: last - SLOTS, alias: last } : { settings: last, alias: undefined };
    });
  }

  async #found(client: RawClient): Promise<readonly (Slot | null)[]> {
    const slots: (Slot | null)[] = [];
    for (let slot = 0; slot < SLOTS; slot++) {
      const { status } = await client.send(`GETACCOUNTINFO ${this.#account(slot)}`);
      if (status > 201) {
        slots.push(null);
        continue;
      }
      const settings = await client.askDictionary(`GETACCOUNTSETTINGS ${this.#account(slot)}`);
      const [alias] = await client.askStrings(`GETACCOUNTALIASES ${this.#account(slot)}`);
      const number = alias === undefined ? undefined : Number(alias.split("-").at(-1));
      slots.push({ settings: Number(settings.get("ou")), alias: number });
    }
    return slots;
  }
}
