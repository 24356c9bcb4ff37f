import type { Effect, Piece } from "@/lib/catalogue";
import type { ErrorCode, FieldProblem, ShownError } from "@/lib/errors";
import type { Title } from "./change";

/**
 * What a Change looks like to a person, before and after. Plain JSON: it travels to the browser and into the record. Values
 * are texts in the server's own notation, secrets masked.
 */

/** One field that a step changes. `before` and `after` are absent where there is nothing. */
export interface Difference {
  /** The key as the server spells it, or the parameter's name. */
  readonly key: string;
  /** The settings schema that words the key, where there is one. */
  readonly schema?: string;
  readonly before?: string;
  readonly after?: string;
  readonly secret?: true;
}

/** Why a Change must be looked at before it is applied. */
export type Forced = "destructive" | "several" | "access";

export interface StepPreview {
  /** Its place in the Change, from 0. */
  readonly no: number;
  readonly verb: string;
  /** What the step works on, where the Change touches several objects. */
  readonly object?: string;
  readonly line: readonly Piece[];
  readonly effect: Effect;
  readonly differences: readonly Difference[];
  /**
   * What the step replaces, in the server's notation and without secrets, for a form that does not know it by itself: sent
   * back with the word to apply, it makes a conflict of what somebody else does in between.
   */
  readonly seen?: string;
  /** How it is undone: `loses` says what does not come back, `never` why it cannot be undone at all. */
  readonly undo: { readonly loses?: string; readonly never?: string; readonly secretKeys?: readonly string[] };
}

/** One key that somebody else changed since the person looked. */
export interface Clash {
  readonly step: number;
  readonly key: string;
  /** Whose key it is, where the Change touches several objects. */
  readonly object?: string;
  readonly schema?: string;
  readonly original?: string;
  readonly theirs?: string;
  readonly yours?: string;
}

export interface Preview {
  readonly title: Title;
  readonly steps: readonly StepPreview[];
  readonly objects: number;
  readonly forced: readonly Forced[];
  readonly clashes: readonly Clash[];
}

export type StepOutcome =
  | "done"
  /** The server said no, in its own words. */
  | "refused"
  /** The bytes had left when the connection went: it may have happened. `found` says what was read back. */
  | "unknown"
  /** Nothing was sent, or our own checks stopped it. */
  | "failed"
  /** An earlier step did not succeed. */
  | "notSent";

/** What became of one key of an update, read back after it. */
export interface KeyResult extends Difference {
  readonly state: "taken" | "notTaken" | "unread";
  /** What the server has now, where it is not what was sent. */
  readonly has?: string;
}

export interface StepReceipt {
  /** Its place in the Change, from 0. */
  readonly no: number;
  readonly verb: string;
  readonly line: readonly Piece[];
  readonly outcome: StepOutcome;
  readonly status?: number;
  /** The server's own sentence. Hostile text: shown as text, never parsed. */
  readonly text?: string;
  readonly code?: ErrorCode;
  readonly durationMs: number;
  readonly keys: readonly KeyResult[];
  /** For an unknown outcome: what the object looks like now. */
  readonly found?: "happened" | "didNotHappen" | "cannotTell";
}

/** Kinds and names of the objects that the steps worked on: cached answers about them are old now. */
export interface Touched {
  readonly kinds: readonly string[];
  readonly names: readonly string[];
}

export interface Receipt {
  readonly id: number;
  readonly title: Title;
  readonly outcome: "running" | "done" | "part" | "refused" | "failed" | "unknown";
  readonly startedAt: string;
  readonly durationMs: number;
  readonly steps: readonly StepReceipt[];
  readonly undo: { readonly possible: number; readonly never: readonly string[] };
  /** The hash that seals the last row of its record. */
  readonly seal: string;
  /** What the screen has to read again. */
  readonly touched: Touched;
}

/** What an action that previews or applies a Change answers. Every form handles exactly these. */
export type ChangeResult =
  | { readonly kind: "preview"; readonly preview: Preview }
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "conflict"; readonly preview: Preview }
  | { readonly kind: "nothing" }
  | { readonly kind: "invalid"; readonly message: string; readonly fields: Readonly<Record<string, FieldProblem>> }
  | { readonly kind: "error"; readonly error: ShownError };

/**
 * `preview` shows what would be sent. `save` applies at once, unless the Change is one that must be looked at first: then
 * it answers with the preview. `apply` is the word of somebody who has seen the preview.
 */
export type ChangeMode = "preview" | "save" | "apply";

/** An action bound to what a form holds: it previews, saves or applies the Change that the form describes. */
export type RunChange = (mode: ChangeMode, why: string) => Promise<ChangeResult>;
