import { decode, encode, isArray, type Value } from "@/lib/codec";

/**
 * One accepted change of the state. Replayed in order on the snapshot before it, events give the same state again,
 * because time and randomness are the event's own. Passwords stand in it as they were sent, so the file is its owner's.
 */
export interface Event {
  /**
   * `command`: a command line. `login`: a sign-in that succeeded, `failedLogin`: one that did not; the text is the
   * network address. `operator`: the operator's password at a start of the sandbox. `accounts`: Accounts by the number.
   */
  readonly kind: EventKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seed: string;
  /** The Account that acted, as `user@domain`; empty when nobody is known. */
  readonly by: string;
  readonly text: string;
}

const KINDS = ["command", "login", "failedLogin", "operator", "accounts"] as const;
export type EventKind = (typeof KINDS)[number];

export function writeEvent({ kind, at, seed, by, text }: Event): string {
  return encode([kind, at, seed, by, text]);
}

export function readEvent(text: string): Event {
  const saved: Value = decode(text);
  const [kindName, at, seed, by, line] = isArray(saved) ? saved : [];
  const kind = KINDS.find((known) => known === kindName);
  if (kind === undefined || typeof at !== "number" || typeof seed !== "string") throw new Error("not an event");
  if (typeof by !== "string" || typeof line !== "string") throw new Error("not an event");
  return { kind, at, seed, by, text: line };
}
