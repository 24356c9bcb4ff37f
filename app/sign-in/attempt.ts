import { ConnectError, type ErrorCode } from "@/lib/errors";

/** Why it did not succeed: an error code, or that what answered is no PWD service. */
export type AttemptFailure = ErrorCode | "greeting";

export function failureOf(error: unknown, code: ErrorCode): AttemptFailure {
  return error instanceof ConnectError && error.phase === "greeting" ? "greeting" : code;
}

/** A sign-in that did not succeed, for the page that asks again. No password, ever. */
export interface Attempt {
  readonly server: string;
  readonly account: string;
  readonly code: AttemptFailure;
  readonly waitS: number;
  readonly requestId: string;
}

export const ATTEMPT_COOKIE = "gatehouse-attempt";

export function writeAttempt(attempt: Attempt): string {
  return JSON.stringify(attempt);
}

function isAttempt(value: unknown): value is Attempt {
  return (
    typeof value === "object" &&
    value !== null &&
    "account" in value &&
    "code" in value &&
    typeof value.account === "string"
  );
}

export function readAttempt(text: string | undefined): Attempt | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isAttempt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Only a page of ours: never another site, which could dress up as the console and ask again. */
export function nextPage(wanted: string | undefined): string {
  return wanted?.startsWith("/") && !/^\/[/\\]|[\p{Cc}]/u.test(wanted) ? wanted : "/";
}
