import type { PaletteGroup, PaletteResult, PaletteScope } from "@/components/shell/palette-data";

/** What one source has found so far; each answer replaces the one before. */
export interface Part {
  readonly groups: readonly PaletteGroup[];
  /** How far it has come. */
  readonly status?: string | undefined;
  /** What to say when its scope alone was searched and nothing was found. */
  readonly nothing?: PaletteResult["nothing"];
}

export interface Ask {
  readonly text: string;
  /** Only the scope of this source is searched: there is room for more, and for what else could be done. */
  readonly isAlone: boolean;
}

/** One kind of thing that the palette finds. */
export interface Source {
  readonly scope: PaletteScope;
  readonly find: (ask: Ask, signal: AbortSignal) => AsyncIterable<Part>;
}

/** A source whose answer is at hand. */
export function atHand(scope: PaletteScope, find: (ask: Ask) => Part): Source {
  return {
    scope,
    find: async function* (ask) {
      yield find(ask);
    },
  };
}

function together(parts: readonly (Part | undefined)[]): PaletteResult {
  const known = parts.filter((part) => part !== undefined);
  const hasFound = known.some(
    ({ groups, nothing }) => nothing === undefined && groups.some(({ entries }) => entries.length > 0),
  );
  return {
    groups: known.flatMap(({ groups }) => groups).filter(({ entries }) => entries.length > 0),
    status: known.find(({ status }) => status !== undefined)?.status,
    nothing: hasFound ? undefined : known.find(({ nothing }) => nothing !== undefined)?.nothing,
  };
}

/**
 * Asks all sources at once and tells of each step of any of them, in the order of the sources. One that fails says so in
 * the status and leaves what the others found.
 */
export async function* searchAll(
  sources: readonly Source[],
  ask: Ask,
  signal: AbortSignal,
  failed: (source: Source) => string,
): AsyncGenerator<PaletteResult> {
  const parts = sources.map((): Part | undefined => undefined);
  const next = async (at: number, steps: AsyncIterator<Part>) => {
    try {
      return { at, steps, step: await steps.next() };
    } catch {
      return { at, steps, step: undefined };
    }
  };
  const waiting = new Map(
    sources.map((source, at) => [at, next(at, source.find(ask, signal)[Symbol.asyncIterator]())]),
  );
  while (waiting.size > 0 && !signal.aborted) {
    const { at, steps, step } = await Promise.race(waiting.values());
    const source = sources[at];
    if (step === undefined && source !== undefined) {
      waiting.delete(at);
      parts[at] = { groups: parts[at]?.groups ?? [], status: failed(source) };
    } else if (step === undefined || step.done) {
      waiting.delete(at);
      continue;
    } else {
      waiting.set(at, next(at, steps));
      parts[at] = step.value;
    }
    yield together(parts);
  }
}
