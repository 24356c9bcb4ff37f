/** What goes wrong, once it is its turn. */
export type Fault =
  /** The answer comes this much later. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The answer comes in two pieces, the second one after a pause. */
  | { readonly kind: "split"; readonly at: number; readonly pauseMs?: number }
  /** The connection breaks after so many bytes of the answer. */
  | { readonly kind: "cut"; readonly at: number }
  /** The connection breaks without an answer, before or after the command took effect. */
  | { readonly kind: "drop"; readonly effect: "before" | "after" }
  /** Something else is sent in place of the answer. */
  | { readonly kind: "garbage"; readonly bytes: string }
  /** The command takes effect and is never answered. */
  | { readonly kind: "silence" }
  /** The command is refused with this status, without taking effect: a login, STLS, anything. */
  | { readonly kind: "refuse"; readonly status: number; readonly text: string }
  /** STLS is granted and the handshake then answered with nonsense. */
  | { readonly kind: "breakTls" };

/** When: at the greeting of a new connection, or at an input line that the pattern fits. */
export type FaultPoint = "connect" | RegExp;

/** Lines that complete a login, for a fault that is to hit it. */
export const LOGIN_LINES = /^(?:PASS|APOP|AUTH)\b/i;

interface Script {
  readonly point: FaultPoint;
  readonly fault: Fault;
  left: number;
}

/** Misbehaviour to order: each script is carried out a number of times, the oldest that fits first. */
export class Faults {
  #scripts: Script[] = [];

  on(point: FaultPoint, fault: Fault, times = 1): void {
    this.#scripts.push({ point, fault, left: times });
  }

  clear(): void {
    this.#scripts = [];
  }

  atConnect(): Fault | undefined {
    return this.#take((point) => point === "connect");
  }

  atLine(line: string): Fault | undefined {
    return this.#take((point) => point !== "connect" && point.test(line));
  }

  #take(fits: (point: FaultPoint) => boolean): Fault | undefined {
    const script = this.#scripts.find(({ point }) => fits(point));
    if (script === undefined) return undefined;
    script.left--;
    this.#scripts = this.#scripts.filter(({ left }) => left > 0);
    return script.fault;
  }
}
