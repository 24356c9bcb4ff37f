import type { ShownError } from "@/lib/errors";

/** A read that did not answer with data: refused, or failed with a reason. What a list shows follows from `shown.code`. */
export class QueryFailure extends Error {
  readonly shown: ShownError;

  constructor(shown: ShownError) {
    super(shown.message);
    this.name = "QueryFailure";
    this.shown = shown;
  }
}

const OFFLINE: ShownError = { code: "connect", message: "The console does not answer.", retryable: true };

/** Whatever went wrong, as a screen shows it. */
export function shownError(error: unknown): ShownError {
  if (error instanceof QueryFailure) return error.shown;
  return OFFLINE;
}
