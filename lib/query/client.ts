import { QueryClient } from "@tanstack/react-query";
import { decode, encode, type Value } from "@/lib/codec";
import { QueryFailure } from "./failure";

const AGAIN_MS = 3_000;
const STALE_MS = 15_000;

function isRetryable(error: unknown): boolean {
  return !(error instanceof QueryFailure) || error.shown.retryable;
}

/** A read that failed because the server is away is made again by itself until it is back. */
export function againAfter({
  state,
}: {
  readonly state: { readonly status: string; readonly error: unknown };
}): number | false {
  return state.status === "error" && isRetryable(state.error) ? AGAIN_MS : false;
}

/**
 * One cache per page load in the browser, one per request on the server. Answers cross from the one to the other in the
 * server's notation.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        retry: false,
        // Values are Maps and byte arrays: comparing them part by part costs more than it saves.
        structuralSharing: false,
        refetchInterval: againAfter,
      },
      dehydrate: { serializeData: (data: Value) => encode(data) },
      hydrate: { deserializeData: (data: string) => decode(data) },
    },
  });
}
