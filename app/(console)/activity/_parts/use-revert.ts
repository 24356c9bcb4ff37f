"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { useChangeServices } from "@/components/change/change-context";
import { clashName } from "@/components/change/clash-name";
import { type ChangeControl, useChange } from "@/components/change/use-change";
import { useRead } from "@/lib/query/hooks";
import { changeRead } from "@/lib/reads";
import { revertOver } from "../actions";

interface Revert {
  readonly change: ChangeControl;
  readonly start: (id: number) => void;
}

/** Takes Changes back: by a new Change, and where values have moved since, by what is decided about each of them. */
export function useRevert(): Revert {
  const { revert } = useChangeServices();
  const language = useLocale();
  const [id, setId] = useState<number>();
  const { data } = useRead(changeRead, { id: id ?? 0, language }, { enabled: id !== undefined });
  const change = useChange({
    // The Change that is taken back has named these keys already.
    labelOf: (key) => data?.fields.find((field) => field.key === key)?.label ?? key,
    onResolve: (clashes, choices) => {
      if (id === undefined) return;
      const decided = clashes.map((clash) => ({
        step: clash.step,
        key: clash.key,
        choice: choices.get(clashName(clash)) ?? "theirs",
        theirs: clash.theirs,
      }));
      change.save((mode, why) => revertOver(mode, id, decided, why));
    },
  });
  return {
    change,
    start: (of) => {
      setId(of);
      change.preview((mode, why) => revert(mode, of, why));
    },
  };
}
