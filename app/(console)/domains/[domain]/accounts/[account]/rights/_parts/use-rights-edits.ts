"use client";

import { useState } from "react";
import { domainRightOf, serverRightOf } from "@/lib/access";

/** The rights of an Account as they are and as they will be. When the server's list moves underneath, the edits stay. */
export function useRightsEdits(seen: readonly string[]) {
  const [edited, setEdited] = useState<readonly string[]>();
  const result = edited ?? seen;
  const chosen = new Set(result);
  const changed = [...new Set([...seen, ...result])].filter((code) => seen.includes(code) !== chosen.has(code));
  const isKnown = (code: string): boolean => serverRightOf(code) !== undefined || domainRightOf(code) !== undefined;
  return {
    seen,
    result,
    chosen,
    count: changed.length,
    others: [...new Set([...seen, ...result])].filter((code) => !isKnown(code)),
    toggle: (code: string) => setEdited(chosen.has(code) ? result.filter((one) => one !== code) : [...result, code]),
    /** Codes that no list here has are nobody's business but the server's: a preset leaves them. */
    take: (preset: readonly string[]) => setEdited([...preset, ...result.filter((code) => !isKnown(code))]),
    discard: () => setEdited(undefined),
  };
}
