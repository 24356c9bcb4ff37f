"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type ChangeActions, ChangeProvider, useChangeServices } from "@/components/change/change-context";
import { ActorContext } from "@/components/session/actor-context";
import { makeQueryClient } from "@/lib/query/client";
import { QueryFailure } from "@/lib/query/failure";
import { actorOf, type Person } from "./person";

interface ProvidersProps extends ChangeActions {
  readonly person: Person;
  readonly children: ReactNode;
}

/** Reads notice the end of the session, too: the same question is asked, and then everything is read again. */
function AskOnSessionEnd({ client }: { readonly client: ReturnType<typeof makeQueryClient> }) {
  const { askToSignIn } = useChangeServices();
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query }) => {
        const { error, fetchStatus } = query.state;
        if (fetchStatus === "idle" && error instanceof QueryFailure && error.shown.code === "session-ended")
          void askToSignIn();
      }),
    [client, askToSignIn],
  );
  return null;
}

export function Providers({ person, revert, signInAgain, children }: ProvidersProps) {
  const [client] = useState(makeQueryClient);
  const pathname = usePathname();
  const actor = useMemo(() => actorOf(person), [person]);
  return (
    <QueryClientProvider client={client}>
      <ActorContext value={actor}>
        <ChangeProvider
          account={person.account}
          realName={person.realName}
          signInHref={`/sign-in?next=${encodeURIComponent(pathname)}`}
          revert={revert}
          signInAgain={signInAgain}
          onSignedIn={() => void client.invalidateQueries()}
        >
          <AskOnSessionEnd client={client} />
          {children}
        </ChangeProvider>
      </ActorContext>
    </QueryClientProvider>
  );
}
