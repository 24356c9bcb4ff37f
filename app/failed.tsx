"use client";

import { useSyncExternalStore } from "react";
import { BrandMark } from "@/components/shell/brand-mark";
import { buttonClass } from "@/components/ui/button-class";
import { LinkButton } from "@/components/ui/link-button";
import { StateMessage } from "@/components/ui/state-message";
import { failed as english } from "@/lib/messages/en/failed";
import { failed as russian } from "@/lib/messages/ru/failed";

/** What Next hands to a boundary. The digest names the line of the log; the message of the error stays on the server. */
export interface BoundaryProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

const never = (): (() => void) => () => undefined;

/**
 * Says that a page failed. It may stand where nothing else of the console does, so it brings its own words;
 * every page carries it, so it brings little else.
 */
export function Failed({ error, reset }: BoundaryProps) {
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => "en",
  );
  const words = language === "ru" ? russian : english;
  const actions = (
    <>
      <button type="button" className={buttonClass({})} onClick={reset}>
        {words.again}
      </button>
      <LinkButton href="/" variant="quiet">
        {words.back}
      </LinkButton>
    </>
  );
  return (
    <StateMessage tone="failed" icon={<BrandMark className="size-5" />} title={words.title} actions={actions}>
      {words.text}
      {error.digest !== undefined && (
        <p className="mt-2 text-small text-text-3">{words.reference.replace("{id}", error.digest)}</p>
      )}
    </StateMessage>
  );
}
