"use client";

import { ServerCrash } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { StateMessage } from "@/components/ui/state-message";
import { pages as english } from "@/lib/messages/en/pages";
import { pages as russian } from "@/lib/messages/ru/pages";

/** What Next hands to a boundary. The digest names the line of the log; the message of the error stays on the server. */
export interface BoundaryProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

const never = (): (() => void) => () => undefined;

/** Says that a page failed. It may stand where nothing else of the console does, so it brings its own words. */
export function Failed({ error, reset }: BoundaryProps) {
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => "en",
  );
  const words = (language === "ru" ? russian : english).failed;
  const actions = (
    <>
      <Button onClick={reset}>{words.again}</Button>
      <LinkButton href="/" variant="quiet">
        {words.back}
      </LinkButton>
    </>
  );
  return (
    <StateMessage tone="failed" icon={<ServerCrash />} title={words.title} actions={actions}>
      {words.text}
      {error.digest !== undefined && (
        <p className="mt-2 text-small text-text-3">{words.reference.replace("{id}", error.digest)}</p>
      )}
    </StateMessage>
  );
}
