import { AppError } from "@/lib/errors";

/** Where a connection stands on its way to `ready` and back. `busy` has a command in flight, or bulk work. */
export type ConnectionState =
  | "new"
  | "connecting"
  | "greeting"
  | "securing"
  | "signing-in"
  | "switching"
  | "ready"
  | "busy"
  | "closed";

const NEXT: Readonly<Record<ConnectionState, readonly ConnectionState[]>> = {
  new: ["connecting", "closed"],
  connecting: ["securing", "greeting", "closed"],
  greeting: ["securing", "signing-in", "closed"],
  securing: ["greeting", "signing-in", "closed"],
  "signing-in": ["switching", "closed"],
  switching: ["ready", "closed"],
  ready: ["busy", "closed"],
  busy: ["ready", "closed"],
  closed: [],
};

/** Throws when no connection goes this way. */
export function checkTransition(from: ConnectionState, to: ConnectionState): void {
  if (!NEXT[from].includes(to)) throw new AppError("internal", `A connection cannot be ${to} after ${from}.`);
}
