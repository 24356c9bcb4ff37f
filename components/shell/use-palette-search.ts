import { useEffect, useState } from "react";
import type { PaletteResult, PaletteSearch } from "./palette-data";

/** A person types faster than this; only the last letters are looked up. */
const PAUSE_MS = 80;

interface Found {
  readonly result: PaletteResult;
  readonly isLooking: boolean;
  readonly hasFailed: boolean;
}

const NOTHING_YET: Found = { result: { groups: [] }, isLooking: true, hasFailed: false };

/** Runs the search for what is typed now. An older answer never overwrites a newer one. */
export function usePaletteSearch(search: PaletteSearch, text: string, scope: string): Found {
  const [found, setFound] = useState(NOTHING_YET);
  // Talks to the search, which talks to the server.
  useEffect(() => {
    const stop = new AbortController();
    async function look(): Promise<void> {
      setFound((before) => ({ ...before, isLooking: true, hasFailed: false }));
      try {
        for await (const result of search({ text, scope }, stop.signal)) {
          if (stop.signal.aborted) return;
          setFound({ result, isLooking: true, hasFailed: false });
        }
        if (!stop.signal.aborted) setFound((before) => ({ ...before, isLooking: false }));
      } catch {
        // The search says its own reasons where it can; a failure that reaches us is only told as such.
        if (!stop.signal.aborted) setFound({ ...NOTHING_YET, isLooking: false, hasFailed: true });
      }
    }
    const timer = setTimeout(look, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [search, text, scope]);
  return found;
}
