import "server-only";
import { config } from "./config";

const LEVELS = ["debug", "info", "warn", "error"] as const;
export type Level = (typeof LEVELS)[number];

export interface LogFields {
  readonly [name: string]: string | number | boolean | undefined;
}

/** What could end a line or paint the operator's terminal: everything that came from outside is hostile. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").slice(0, 2000);
}

export function isLogged(level: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(config().logLevel);
}

/**
 * One line of JSON per event on standard output. Callers pass masked command lines only; nothing here knows a secret.
 */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  if (!isLogged(level)) return;
  const clean = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "string" ? harmless(value) : value,
  ]);
  process.stdout.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...Object.fromEntries(clean) })}\n`,
  );
}
