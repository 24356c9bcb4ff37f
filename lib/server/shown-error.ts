import "server-only";
import { AccessError, AppError, type ErrorCode, ReplyError, type ShownError } from "@/lib/errors";
import { type Level, log } from "./log";

/** How loud each kind of failure is in our log. Faults of ours are errors, answers of the server are not. */
const LEVELS: Readonly<Record<ErrorCode, Level>> = {
  input: "debug",
  access: "info",
  rank: "warn",
  "sign-in": "info",
  throttled: "warn",
  "session-ended": "info",
  reply: "info",
  connect: "warn",
  tls: "error",
  timeout: "warn",
  "connection-lost": "warn",
  protocol: "error",
  busy: "warn",
  aborted: "debug",
  conflict: "info",
  "not-found": "info",
  record: "error",
  internal: "error",
};

/** Turns any failure into what a person may see. Internal faults show a number to ask the operator about, nothing else. */
export function showError(error: unknown, requestId: string): ShownError {
  if (!(error instanceof AppError) || error.code === "internal") {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log("error", "fault", { request: requestId, detail });
    return { code: "internal", message: "Something went wrong in the console.", retryable: false, requestId };
  }
  log(LEVELS[error.code], "failure", { request: requestId, code: error.code, message: error.message });
  return {
    code: error.code,
    message: error.message,
    retryable: error.retryable,
    ...(error instanceof AccessError && error.right !== undefined ? { right: error.right } : {}),
    ...(error instanceof ReplyError ? { status: error.status, text: error.text } : {}),
    ...(error.code === "protocol" || error.code === "record" ? { requestId } : {}),
  };
}
