/** How much a peer may make us hold. The Guide states no maximum; these are ours, and each can be overridden. */
export interface Limits {
  /** Bytes of one line without its line end. A listing of a million accounts is one line of some 20 MB. */
  readonly line: number;
  /** Characters of one value. */
  readonly value: number;
  /** Arrays and dictionaries inside each other. */
  readonly nesting: number;
}

export const DEFAULT_LIMITS: Limits = { line: 128 * 1024 * 1024, value: 128 * 1024 * 1024, nesting: 64 };

export function withDefaults(limits: Partial<Limits> | undefined): Limits {
  return limits === undefined ? DEFAULT_LIMITS : { ...DEFAULT_LIMITS, ...limits };
}
