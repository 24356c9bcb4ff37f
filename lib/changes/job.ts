import type { ErrorCode } from "@/lib/errors";
import type { Edit, SettingsSchema } from "@/lib/settings";
import type { StepOutcome, StepReceipt } from "./receipt";

/**
 * A job is a Change that works through many objects by itself, after the browser has gone. What it is to do is plain JSON: it
 * stands in the database, and the worker plans the steps of each object when its turn comes, from what is there then.
 */
export type JobAction =
  | { readonly do: "settings"; readonly edits: readonly (readonly [key: string, edit: Edit])[] }
  | { readonly do: "suspend" }
  | { readonly do: "resume" }
  | { readonly do: "setAside"; readonly days: number }
  | { readonly do: "move"; readonly to: string }
  | { readonly do: "delete" }
  /** Takes a job back, object by object, in reverse order. */
  | { readonly do: "revert"; readonly change: number }
  /** Every object came with its command lines. */
  | { readonly do: "given" };

/** The settings that a job can give to its Accounts. */
export type JobSettings = SettingsSchema;

export type JobDeed = JobAction["do"];

/** Which objects: those that are named, or all Accounts of a Domain whose name holds the filter when the job begins. */
export type JobSelection =
  | { readonly domain: string; readonly names: readonly string[] }
  | { readonly domain: string; readonly filter: string };

/** What a browser asks to be done with many Accounts. */
export interface JobRequest {
  readonly action: JobAction;
  readonly selection: JobSelection;
  /** How many its owner was shown. */
  readonly expected?: number | undefined;
}

/** What a job remembers of its order. Named objects stand in its rows. */
export interface JobWork {
  readonly action: JobAction;
  readonly domain: string;
  /** Left out where the objects were named. */
  readonly filter?: string;
}

/**
 * `running` has a worker or is about to get one; `paused` was stopped by a person; `waiting` needs its owner to sign in;
 * `cancelling` has been called off and is being closed.
 */
export type JobState = "running" | "paused" | "waiting" | "cancelling" | "ended";

export type JobEnd =
  | "done"
  | "cancelled"
  /** The objects could not be listed. */
  | "unreadable"
  /** There are more objects than the person had confirmed. */
  | "grown";

/** Why a job's grant is gone: after a day, the server takes the password no more, its owner ended it, it cannot be opened. */
export type WaitReason = "expired" | "password" | "signedOut" | "sealed";

export const ROW_OUTCOMES = ["done", "leftOut", "notTaken", "refused", "failed", "unknown"] as const;

/** What became of one object of a job. */
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Why an object was left as it is, without anything being sent for it. */
export type LeftOut =
  /** The person's own Account. */
  | "own"
  /** It holds rights that the person does not hold. */
  | "rank"
  /** It is already as it is to be. */
  | "same"
  /** Nobody suspended it. */
  | "notSuspended"
  /** It is not as the Change left it that is taken back. */
  | "moved"
  /** Nothing of it can be taken back. */
  | "never";

/** What our own code says of a row, where the server's words do not: why it was left, failed or is to be looked at. */
export type RowCode =
  | LeftOut
  | ErrorCode
  /** The answer was lost, and reading back showed that it happened. */
  | "readBack"
  /** The server said yes and left these keys as they were. */
  | "notTaken";

/** One command of a job's object, as it was recorded. */
export interface RecordedStep {
  /** The masked line. */
  readonly line: string;
  /** What it replaced, in the server's notation. */
  readonly before?: string;
  readonly outcome?: StepOutcome;
  readonly found?: StepReceipt["found"];
}
