"use client";

import { useState } from "react";
import type { Command } from "@/lib/catalogue";
import type { CommandEntry } from "@/lib/reads";
import { useObjectNames } from "../form/use-object-names";
import { type Completion, complete, nextHint, written } from "./complete";

/** The line that the caret is in, up to the caret and behind it. */
export interface CaretLine {
  /** Where the line begins in the text. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

export function lineAt(text: string, caret: number): CaretLine {
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const end = text.indexOf("\n", caret);
  return { start, before: text.slice(start, caret), after: text.slice(caret, end < 0 ? text.length : end) };
}

export interface CompletionControl {
  readonly items: readonly Completion[];
  /** What was typed of the word that is completed. */
  readonly typed: string;
  readonly isOpen: boolean;
  readonly pointed: number;
  /** A hand has chosen in the list: Enter takes it. */
  readonly isChosen: boolean;
  readonly move: (by: number) => void;
  readonly dismiss: () => void;
  /** Typing begins the list anew. */
  readonly reset: () => void;
  /** What the word and the syntax go on with, shown behind the caret. */
  readonly ghost: string;
  /** The whole text with a completion in it, and where the caret is then. */
  readonly accept: (item: Completion) => { readonly text: string; readonly caret: number };
}

function ghostOf(line: CaretLine, item: Completion | undefined, typed: string, command: Command | undefined): string {
  if (line.after.trim() !== "") return "";
  if (item?.kind === "verb" && typed !== "" && item.text.toLowerCase().startsWith(typed.toLowerCase()))
    return item.text.slice(typed.length).toLowerCase();
  const isAtRest = typed === "" || /["})\]]$/.test(typed);
  const hint = isAtRest || item === undefined ? nextHint(line.before, command) : "";
  return hint === "" || /\s$/.test(line.before) ? hint : ` ${hint}`;
}

/** What the line could go on with: commands, their words, and names of objects as they are found. */
export function useCompletion(
  text: string,
  caret: number,
  hasFocus: boolean,
  commands: readonly CommandEntry[],
  command: Command | undefined,
): CompletionControl {
  const [at, setAt] = useState<number>();
  const [isDismissed, setIsDismissed] = useState(false);
  const line = lineAt(text, caret);
  const { from, typed, items, wanted } = complete(line.before, commands, command);
  const isAsked = hasFocus && !isDismissed && wanted !== undefined && wanted.typed !== "";
  const names = useObjectNames(wanted?.names, wanted?.typed ?? "", isAsked);
  const found = names
    .filter((name) => name !== wanted?.typed)
    .map((name): Completion => ({ text: name, kind: "name" }));
  const all = [...items, ...found];
  const isWhole = all.length === 1 && all[0]?.text.toLowerCase() === typed.toLowerCase();
  const isOpen = hasFocus && !isDismissed && all.length > 0 && typed !== "" && !isWhole;
  const pointed = Math.min(at ?? 0, Math.max(all.length - 1, 0));
  return {
    items: all,
    typed,
    isOpen,
    pointed,
    isChosen: at !== undefined,
    move: (by) => setAt((pointed + by + all.length) % all.length),
    dismiss: () => setIsDismissed(true),
    reset: () => {
      setAt(undefined);
      setIsDismissed(false);
    },
    ghost:
      hasFocus && line.before.trim() !== "" ? ghostOf(line, isOpen ? all[pointed] : undefined, typed, command) : "",
    accept: (item) => {
      const word = item.kind === "name" ? written(item.text) : item.text;
      const head = `${text.slice(0, line.start + from)}${word}`;
      const gap = text.charAt(caret) === " " ? "" : " ";
      return { text: `${head}${gap}${text.slice(caret)}`, caret: head.length + 1 };
    },
  };
}
