import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Command, type Input, type Parts, type ReplyType, type ReplyTypes, readReply } from "@/lib/catalogue";
import type { Touched } from "@/lib/changes";
import type { Read } from "@/lib/reads";
import { againAfter } from "./client";
import { fetchCommand, fetchRead } from "./fetch-command";
import { commandKey, isTouched, readKey } from "./keys";

export interface ReadOptions<O> {
  /** Left out or true: read at once. */
  readonly enabled?: boolean;
  /** Read again by itself every so often, or as often as the answer asks for; this does not keep the session alive. */
  readonly everyMs?: number | ((answer: O) => number | undefined);
}

/** Reads a command's answer through the cache. */
export function useCommand<P extends Parts, R extends ReplyType>(
  command: Command<P, R>,
  input: Input<Command<P, R>>,
  { enabled = true }: Pick<ReadOptions<never>, "enabled"> = {},
): UseQueryResult<ReplyTypes[R]> {
  return useQuery({
    queryKey: commandKey(command, input),
    queryFn: async ({ signal }) => (await fetchCommand(command, input, { signal })) ?? null,
    select: (value) => readReply(command.returns, value ?? undefined),
    enabled,
  });
}

/** Reads one of our own reads through the cache. */
export function useRead<I, O>(
  read: Read<I, O>,
  input: I,
  { enabled = true, everyMs }: ReadOptions<O> = {},
): UseQueryResult<O> {
  return useQuery({
    queryKey: readKey(read, input),
    queryFn: async ({ signal, client, queryKey }) => {
      const background = everyMs !== undefined && client.getQueryData(queryKey) !== undefined;
      return read.output.write(await fetchRead(read, input, { signal, background })) ?? null;
    },
    select: (value) => read.output.read(value ?? undefined),
    enabled,
    refetchInterval: (query) => {
      if (typeof everyMs === "number") return everyMs;
      const { data } = query.state;
      return (data === undefined ? undefined : everyMs?.(read.output.read(data ?? undefined))) ?? againAfter(query);
    },
    ...(read.isFixed && { staleTime: Number.POSITIVE_INFINITY }),
  });
}

/** Asks one of our own reads when it is needed; a fixed one, or one that is fresh, comes out of the cache. */
export function useAskRead(): <I, O>(read: Read<I, O>, input: I) => Promise<O> {
  const client = useQueryClient();
  return useCallback(
    async (read, input) => {
      const value = await client.fetchQuery({
        queryKey: readKey(read, input),
        queryFn: async ({ signal }) => read.output.write(await fetchRead(read, input, { signal })) ?? null,
        ...(read.isFixed && { staleTime: Number.POSITIVE_INFINITY }),
      });
      return read.output.read(value ?? undefined);
    },
    [client],
  );
}

/** After a Change: everything on the page that is about what it touched is read again. */
export function useReadAgain(): (touched: Touched) => Promise<void> {
  const client = useQueryClient();
  return (touched) => client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, touched) });
}
