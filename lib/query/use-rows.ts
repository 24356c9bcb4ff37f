import { useQueries } from "@tanstack/react-query";
import type { Value } from "@/lib/codec";
import type { Read } from "@/lib/reads";
import { fetchRead } from "./fetch-command";
import { readKey } from "./keys";

/**
 * What a list shows beside its names costs several commands for each row. It is kept by row, so that a filter or another
 * page reads only what is new, and asked for a few rows at a time, so that a page fills from the top while one
 * connection stays free for what the person does next.
 */

/** Rows to a request, and requests at once. */
const CHUNK = 10;
const AT_ONCE = 2;

/** A read that takes names and answers with one row for each, in their order. */
export interface RowRead<I, R> {
  readonly read: Read<I, readonly R[]>;
  readonly inputOf: (names: readonly string[]) => I;
}

interface Waiting<R> {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly resolve: (row: R) => void;
  readonly reject: (reason: unknown) => void;
}

class RowLoader<I, R> {
  readonly #of: RowRead<I, R>;
  #waiting: Waiting<R>[] = [];
  #running = 0;

  constructor(of: RowRead<I, R>) {
    this.#of = of;
  }

  load(name: string, signal: AbortSignal): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ name, signal, resolve, reject });
      // All rows of a page ask in the same moment: they are put together behind it.
      queueMicrotask(() => this.#pump());
    });
  }

  #pump(): void {
    while (this.#running < AT_ONCE) {
      const given = this.#waiting.filter(({ signal }) => !signal.aborted);
      for (const { signal, reject } of this.#waiting) if (signal.aborted) reject(signal.reason);
      const chunk = given.slice(0, CHUNK);
      this.#waiting = given.slice(CHUNK);
      if (chunk.length === 0) return;
      this.#running += 1;
      void this.#run(chunk).finally(() => {
        this.#running -= 1;
        this.#pump();
      });
    }
  }

  async #run(chunk: readonly Waiting<R>[]): Promise<void> {
    const stop = new AbortController();
    let left = chunk.length;
    for (const { signal } of chunk) {
      signal.addEventListener("abort", () => {
        left -= 1;
        if (left === 0) stop.abort(signal.reason);
      });
    }
    try {
      const input = this.#of.inputOf(chunk.map(({ name }) => name));
      const rows = await fetchRead(this.#of.read, input, { signal: stop.signal });
      for (const [index, { resolve, reject }] of chunk.entries()) {
        const row = rows[index];
        if (row === undefined) reject(new Error("The answer holds fewer rows than were asked for."));
        else resolve(row);
      }
    } catch (error) {
      for (const { reject } of chunk) reject(error);
    }
  }
}

/** What is known of a row: the row, why it could not be read, or nothing yet. What was read stays while it is read again. */
export interface RowAnswer<R> {
  readonly row?: R;
  readonly error?: unknown;
}

/** Makes the hook that reads such rows. One for each kind of row, at the top of a module. */
export function rowsHook<I, R>(of: RowRead<I, R>): (names: readonly string[]) => ReadonlyMap<string, RowAnswer<R>> {
  const loader = new RowLoader(of);
  const { output } = of.read;
  return function useRows(names) {
    const results = useQueries({
      queries: names.map((name) => ({
        // The same key and form as the read for this one name, so that both share what is kept.
        queryKey: readKey(of.read, of.inputOf([name])),
        queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Value> =>
          output.write([await loader.load(name, signal)]) ?? null,
      })),
    });
    return new Map(
      names.map((name, index) => {
        const { data, error } = results[index] ?? {};
        const [row] = data === undefined ? [] : output.read(data ?? undefined);
        return [name, row === undefined ? { ...(error && { error }) } : { row }] as const;
      }),
    );
  };
}
