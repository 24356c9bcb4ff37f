import { type Found, nearestFirst, searchOf } from "@/components/person/matches";
import { fetchRead } from "@/lib/query/fetch-command";
import { findNames } from "@/lib/reads";

/** Domains to a request: few enough that each answer comes soon. */
const BATCH = 10;

export interface ObjectSearch {
  /** Nearest to what was typed first. */
  readonly found: readonly Found[];
  /** Domains that were not looked through yet. */
  readonly left: number;
  readonly looked: number;
}

/** Looks for a text in the names of these Domains, `first` first, until there is enough; each step adds to the one before. */
export async function* searchObjects(
  typed: string,
  { domains, first, limit }: { readonly domains: readonly string[]; readonly first: string; readonly limit: number },
  signal: AbortSignal,
): AsyncGenerator<ObjectSearch> {
  const search = searchOf(typed, domains, first.toLowerCase());
  if (search === undefined) return;
  const { text, domains: wanted } = search;
  const found: Found[] = [];
  for (let at = 0; at < wanted.length && found.length < limit; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH);
    found.push(...(await fetchRead(findNames, { text, domains: batch, limit }, { signal })).found);
    const looked = Math.min(at + BATCH, wanted.length);
    yield { found: nearestFirst(found, text).slice(0, limit), looked, left: wanted.length - looked };
  }
}
