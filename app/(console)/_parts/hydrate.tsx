import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Command, Input, Parts, ReplyType } from "@/lib/catalogue";
import type { Value } from "@/lib/codec";
import { makeQueryClient } from "@/lib/query/client";
import { commandKey, readKey } from "@/lib/query/keys";
import type { Read } from "@/lib/reads";
import { runCommand } from "@/lib/server/gate";
import { runRead } from "@/lib/server/reads";
import type { Caller } from "@/lib/server/session";

/** One answer to have ready at first paint. */
export interface Ready {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (caller: Caller) => Promise<Value | null>;
}

export function command<P extends Parts, R extends ReplyType>(
  which: Command<P, R>,
  input: Input<Command<P, R>>,
): Ready {
  return {
    queryKey: commandKey(which, input),
    queryFn: async (caller) => {
      const value: unknown = await runCommand(caller, which, input);
      return (value ?? null) as Value | null; // every reply type is a value of the Data Formats
    },
  };
}

export function read<I, O>(which: Read<I, O>, input: I): Ready {
  return {
    queryKey: readKey(which, input),
    queryFn: async (caller) => (await runRead(caller, which.name, which.input.write(input) ?? null, {})) ?? null,
  };
}

/** First paint waits no longer than this for the server; what is not there by then is read by the browser. */
const WAIT_MS = 2_500;

interface HydrateProps {
  readonly caller: Caller;
  readonly ready: readonly Ready[];
  readonly children: ReactNode;
}

/**
 * Reads on the server what the page shows first, and hands it to the browser's cache in the server's notation. A read that
 * fails or takes too long is left out: the browser makes it again and shows what the matter is.
 */
export async function Hydrate({ caller, ready, children }: HydrateProps) {
  const client = makeQueryClient();
  const reading = Promise.all(
    ready.map(({ queryKey, queryFn }) => client.prefetchQuery({ queryKey, queryFn: () => queryFn(caller) })),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([
    reading,
    new Promise((resolve) => {
      timer = setTimeout(resolve, WAIT_MS);
    }),
  ]);
  clearTimeout(timer);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
