export type Result = "ok" | "warning" | "failed" | "skipped";

/** What one check found, in words for the person who asked. Whatever a server sent in it is hostile text. */
export interface Finding {
  /** What was looked at. */
  readonly what: string;
  readonly result: Result;
  readonly says: string;
  /** Names that belong to it, such as commands: a list that may be long. */
  readonly names?: readonly string[];
  /** What to do next. */
  readonly advice?: string;
}

export type Outcome = Omit<Finding, "what">;

export function ok(says: string): Outcome {
  return { result: "ok", says };
}

export function warning(says: string, advice: string, names: readonly string[] = []): Outcome {
  return { result: "warning", says, advice, names };
}

export function failed(says: string, advice: string): Outcome {
  return { result: "failed", says, advice };
}

export function skipped(because: string, advice?: string): Outcome {
  return { result: "skipped", says: because, ...(advice === undefined ? {} : { advice }) };
}
