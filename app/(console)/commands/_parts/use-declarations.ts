"use client";

import { useLocale } from "next-intl";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { Command } from "@/lib/catalogue";
import { useAskRead } from "@/lib/query/hooks";
import { commandDeclarations } from "@/lib/reads";

export type Declarations = ReadonlyMap<string, Command>;

interface Known {
  /** Declarations that have come so far, of the verbs that are used now and before. */
  readonly known: Declarations;
  /** Those of the given verbs and all that are known, as soon as they are there. */
  readonly ask: (verbs: readonly string[]) => Promise<Declarations>;
}

const NONE: Declarations = new Map();

/** Declarations come one by one, as commands are typed: all of them would be more than the rest of the page. */
export function useDeclarations(verbs: readonly string[]): Known {
  const language = useLocale();
  const askRead = useAskRead();
  const [known, setKnown] = useState(NONE);
  const ask = useCallback(
    async (wanted: readonly string[]): Promise<Declarations> => {
      const missing = wanted.filter((verb) => !known.has(verb));
      if (missing.length === 0) return known;
      const found = await askRead(commandDeclarations, { verbs: missing, language });
      const withFound = (before: Declarations) =>
        new Map([...before, ...found.map((command) => [command.verb, command] as const)]);
      setKnown(withFound);
      return withFound(known);
    },
    [known, language, askRead],
  );
  const missing = verbs.filter((verb) => !known.has(verb)).join(" ");
  const fetch = useEffectEvent((wanted: string) => void ask(wanted.split(" ")).catch(() => undefined));
  // Talks to the server; what does not come is asked for again when the line is sent.
  useEffect(() => {
    if (missing !== "") fetch(missing);
  }, [missing]);
  return { known, ask };
}
