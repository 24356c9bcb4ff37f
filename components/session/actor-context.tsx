"use client";

import { createContext, useContext } from "react";
import { type Actor, codeOf, may } from "@/lib/access";
import type { AnyInput, Command } from "@/lib/catalogue";

/** Who is signed in, for what a screen shows and what it disables. */
export const ActorContext = createContext<Actor>({ account: "", rights: "unknown", domains: [] });

export function useActor(): Actor {
  return useContext(ActorContext);
}

/** The wire code of the right that is missing for this command, or nothing when it may be tried. */
export function useMissingRight(): (command: Command, input?: AnyInput) => string | undefined {
  const actor = useActor();
  return (command, input) => {
    const verdict = may(command, actor, input);
    return verdict.allowed === false ? codeOf(verdict.missing) : undefined;
  };
}
