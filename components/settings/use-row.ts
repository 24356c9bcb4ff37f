"use client";

import { useMemo } from "react";
import { type Chain, type Field, type Outcome, readField, resolveChain, type Typed, valueIn } from "@/lib/settings";
import { useEditor } from "./editor-context";
import { type Entry, isChange } from "./entries";

export interface Row {
  readonly chain: Chain;
  readonly typed: Typed | undefined;
  readonly shadow: Typed | undefined;
  readonly isDirty: boolean;
  /** Where the value comes from that the row shows now. */
  readonly origin: Outcome["from"];
}

function typedOf(field: Field, chain: Chain, entry: Entry | undefined): Typed | undefined {
  if (entry !== undefined) return entry.edit.form === "default" ? undefined : entry.edit;
  const [own] = chain.links;
  return own?.state === "set" && own.level !== "builtIn" ? readField(field, own.value) : undefined;
}

/** What one row shows: the typed or explicit value, else the inherited one behind it. */
export function useRow(field: Field, entry: Entry | undefined): Row {
  const { levels, effective } = useEditor();
  const chain = useMemo(() => resolveChain(field, levels, effective), [field, levels, effective]);
  return useMemo(() => {
    const typed = typedOf(field, chain, entry);
    const isDirty = entry !== undefined && isChange(field, entry);
    const isSetHere = entry === undefined ? typed !== undefined : valueIn(field, entry.seen) !== undefined;
    const inherits = typed === undefined || !isSetHere;
    const { useDefault } = chain;
    const value = inherits && "value" in useDefault ? useDefault.value : undefined;
    const isOwn = typed !== undefined && (isSetHere || isDirty || entry?.result?.kind === "taken");
    return {
      chain,
      typed,
      shadow: value === undefined ? undefined : readField(field, value),
      isDirty,
      origin: isOwn ? (chain.links[0]?.level ?? "nowhere") : useDefault.from,
    };
  }, [field, chain, entry]);
}
