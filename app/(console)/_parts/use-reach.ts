"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ErrorCode } from "@/lib/errors";
import { shownError } from "@/lib/query/failure";

const AWAY: ReadonlySet<ErrorCode> = new Set(["connect", "tls", "timeout", "connection-lost"]);
const BACK_MS = 4_000;

export type Reach = { readonly reach: "there" | "away" | "back"; readonly said?: string };

/** Is the mail server there? Known from the reads of the page: one that fails for this reason is made again by itself. */
export function useReach(): Reach {
  const client = useQueryClient();
  const [state, setState] = useState<Reach>({ reach: "there" });
  useEffect(() => {
    const cache = client.getQueryCache();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = cache.subscribe(({ type }) => {
      // Only an answer tells. The other events come while a page is being drawn, where nothing may be set.
      if (type !== "updated") return;
      const failed = cache
        .getAll()
        .find(
          (query) => query.isActive() && query.state.status === "error" && AWAY.has(shownError(query.state.error).code),
        );
      setState((before) => {
        if (failed !== undefined)
          return before.reach === "away" ? before : { reach: "away", said: shownError(failed.state.error).message };
        return before.reach === "away" ? { reach: "back" } : before;
      });
    });
    if (state.reach === "back") timer = setTimeout(() => setState({ reach: "there" }), BACK_MS);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, state.reach]);
  return state;
}
