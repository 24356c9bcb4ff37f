import type { AnyInput } from "./params";

/** Reads what a step is about to replace. */
export interface PreImage {
  readonly read: string;
  /** The read's parameters from ours, all of them. Left out: every parameter that both commands call the same. */
  readonly map?: Readonly<Record<string, string>>;
  /**
   * Which part of the answer is the old value: an element, the value of a key, or the key whose value is the parameter
   * `keyOf`. Left out: the whole answer.
   */
  readonly part?: number | string | { readonly keyOf: string };
}

/**
 * Another command with its parameters from ours; the name `preImage` stands for the old value. `constants` are sent as
 * they are, and where the old value is missing they stand in for it.
 */
export interface Inverse {
  readonly by: string;
  readonly with: Readonly<Record<string, string>>;
  readonly constants?: AnyInput;
}

interface Loss {
  /** What is not brought back, in one plain sentence. */
  readonly loses?: string;
}

/**
 * The one entry that a command adds to a dictionary or takes out of it, where others add theirs: only this entry goes back,
 * into what is there by then. `adds` is the parameter with its value, under a key of the server's choice; `removes` the one
 * with its key.
 */
export type Entry = { readonly adds: string } | { readonly removes: string };

/** How a write is undone (design, "One idea: every write is a Change"). */
export type Undo =
  /** Send the old value back as the parameter `value`, with the same command or with `write`. */
  | ({
      readonly rule: "replace";
      readonly value: string;
      readonly write?: string;
      readonly entry?: Entry;
    } & PreImage &
      Loss)
  /** Send the old values of the keys that were touched; a key that was absent goes back as `absent`. */
  | ({ readonly rule: "update"; readonly value: string; readonly absent: "default" | "" | null } & PreImage & Loss)
  /** Swap the two names. */
  | ({ readonly rule: "rename"; readonly from: string; readonly to: string } & Loss)
  /**
   * Another command takes the object away (`create`), brings it back (`delete`) or turns it round (`opposite`). `ifNew` is
   * used instead when there was nothing to read before the step.
   */
  | ({ readonly rule: "create" | "delete" | "opposite"; readonly ifNew?: Inverse } & Inverse & Partial<PreImage> & Loss)
  | { readonly rule: "never"; readonly reason: string };

/** The rule for what cannot be undone; the reason is a plain sentence. */
export function never(reason: string): Undo {
  return { rule: "never", reason };
}
