import type { Piece } from "@/lib/catalogue";
import type { StepReceipt } from "@/lib/changes";
import type { ShownError } from "@/lib/errors";
import type { CommandAnswer } from "@/lib/reads";
import type { Request } from "./lines";

/** What the console has done since the page was opened. It is kept in the memory of the page alone. */

export interface LogEntry {
  readonly id: number;
  /** As it was sent, secrets masked. */
  readonly line: readonly Piece[];
  /** What was sent, for commands that read: to ask again, and for the whole answer. */
  readonly request?: Request;
  readonly state: EntryState;
}

export type EntryState =
  | { readonly is: "running" }
  /** The server's answer to a command that reads, whatever it was. */
  | { readonly is: "answered"; readonly answer: CommandAnswer }
  | { readonly is: "cancelled" }
  | { readonly is: "failed"; readonly error: ShownError }
  /** A line before it failed. */
  | { readonly is: "notSent" }
  /** A step of a Change. */
  | { readonly is: "written"; readonly step: StepReceipt };

const MOST = 200;

export function withEntries(log: readonly LogEntry[], entries: readonly LogEntry[]): readonly LogEntry[] {
  return [...log, ...entries].slice(-MOST);
}

export function withState(log: readonly LogEntry[], id: number, state: EntryState): readonly LogEntry[] {
  return log.map((entry) => (entry.id === id ? { ...entry, state } : entry));
}

/** The server did what it was asked. */
export function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}
