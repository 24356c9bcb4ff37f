import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Found, MOST, type Search } from "@/components/person/matches";
import { fetchRead } from "@/lib/query/fetch-command";
import { findNames } from "@/lib/reads";

/** Domains to a request: few enough that each answer comes soon. */
const BATCH = 10;

interface Batch {
  readonly found: readonly Found[];
  readonly skipped: readonly string[];
  readonly tookMs: number;
}

export interface NameSearch {
  readonly found: readonly Found[];
  /** Domains that refused or failed. */
  readonly skipped: readonly string[];
  readonly tookMs: number;
  /** Domains looked through so far. */
  readonly looked: number;
  readonly isLooking: boolean;
  /** There was more, and enough was found. */
  readonly isStopped: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

function batchOf(domains: readonly string[], index: number): readonly string[] {
  return domains.slice(index * BATCH, (index + 1) * BATCH);
}

function foundIn(batches: readonly Batch[]): readonly Found[] {
  return batches.flatMap(({ found }) => found);
}

/**
 * Looks for a text Domain by Domain, a few in each request: what is found is there at once, a new text gives the old
 * search up, and it ends by itself when there is enough. Without a search it does nothing.
 */
export function useNameSearch(search: Search | undefined): NameSearch {
  const { text = "", domains = [] } = search ?? {};
  const { data, error, isFetching, isError, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ["search", text.toLowerCase(), domains],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }): Promise<Batch> => {
      const startedAt = performance.now();
      const answer = await fetchRead(
        findNames,
        { text, domains: batchOf(domains, pageParam), limit: MOST },
        { signal },
      );
      return { ...answer, tookMs: performance.now() - startedAt };
    },
    getNextPageParam: (_, batches) =>
      foundIn(batches).length < MOST && batches.length * BATCH < domains.length ? batches.length : undefined,
    enabled: search !== undefined && domains.length > 0,
    // What was found stays as it is while the person is helped: a search through all Domains is not made again by itself.
    staleTime: "static",
  });
  // Talks to the server: the search goes on with the next Domains.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const batches = data?.pages ?? [];
  const found = foundIn(batches);
  return {
    found: found.slice(0, MOST),
    skipped: batches.flatMap(({ skipped }) => skipped),
    tookMs: batches.reduce((sum, { tookMs }) => sum + tookMs, 0),
    looked: Math.min(batches.length * BATCH, domains.length),
    isLooking: isFetching || (hasNextPage && !isError),
    isStopped: found.length >= MOST,
    error: isError ? error : undefined,
    retry: () => void (batches.length > 0 ? fetchNextPage() : refetch()),
  };
}
