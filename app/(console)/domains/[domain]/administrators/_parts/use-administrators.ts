"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { fetchRead } from "@/lib/query/fetch-command";
import { administratorsPage } from "@/lib/reads";

/** The rights of each account cost a command: after so many the person says whether to go on. */
const LOOK_AT = 1_000;
/** Looking again costs as much as looking did. */
const STALE_MS = 5 * 60_000;

/** The administrators among the accounts of a Domain, found page by page. */
export function useAdministrators(domain: string) {
  const [limit, setLimit] = useState(LOOK_AT);
  const query = useInfiniteQuery({
    queryKey: ["read", administratorsPage.name, domain],
    queryFn: ({ pageParam, signal }) => fetchRead(administratorsPage, { domain, cookie: pageParam }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: STALE_MS,
    refetchOnWindowFocus: false,
  });
  const pages = query.data?.pages ?? [];
  const looked = pages.reduce((sum, page) => sum + page.looked + page.unreadable, 0);
  const isDue = query.hasNextPage && !query.isFetching && !query.isError && looked < limit;
  const next = useEffectEvent(() => void query.fetchNextPage());
  // Talks to the server: the next page is asked for when the one before is there.
  useEffect(() => {
    if (isDue) next();
  }, [isDue]);
  return {
    query,
    found: pages.flatMap(({ found }) => found),
    looked,
    unreadable: pages.reduce((sum, { unreadable }) => sum + unreadable, 0),
    total: pages.at(-1)?.total ?? 0,
    isLooking: query.isFetching || isDue,
    /** There are more accounts, and nobody is looking at them. */
    goOn:
      query.hasNextPage && !query.isFetching && !isDue
        ? () => {
            setLimit(looked + LOOK_AT);
            if (query.isError) next();
          }
        : undefined,
  };
}
