"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useRead } from "@/lib/query/hooks";
import { type CommandIndex, commandIndex } from "@/lib/reads";

const NOTHING: CommandIndex = { sections: [], commands: [] };

/** All commands as a list shows them. They come with the page; without them there is nothing to show yet. */
export function useCommandIndex(): CommandIndex {
  const language = useLocale();
  const { data } = useRead(
    commandIndex,
    useMemo(() => ({ language }), [language]),
  );
  return data ?? NOTHING;
}
