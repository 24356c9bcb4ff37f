"use client";

import { useRef, useState } from "react";
import { useActor } from "@/components/session/actor-context";
import { compile, effectOf } from "@/lib/catalogue";
import type { CommandEntry } from "@/lib/reads";
import { type Declarations, useDeclarations } from "../use-declarations";
import { keepHistory, readHistory, withLines } from "./history";
import { type ReadLines, type Request, readLines, verbsIn, type WrongLine } from "./lines";

/** Why what was typed was not sent. */
export type PromptProblem = WrongLine | "unread";

export interface PromptControl {
  readonly text: string;
  readonly type: (text: string) => void;
  /** What the text would do, when it can be read and is not blank. */
  readonly counts: { readonly reads: number; readonly writes: number } | undefined;
  readonly problem: PromptProblem | undefined;
  readonly declarations: Declarations;
  readonly submit: () => void;
  /** An older line, or a newer one; true when there was one. */
  readonly recall: (by: -1 | 1) => boolean;
}

function countsOf(read: ReadLines | undefined): PromptControl["counts"] {
  if (read === undefined || !read.ok || read.requests.length === 0) return undefined;
  const reads = read.requests.filter(({ command, input }) => effectOf(command, input) === "read").length;
  return { reads, writes: read.requests.length - reads };
}

/** What is typed into the console: read before it is sent, and kept as history with its secrets masked. */
export function usePrompt(
  commands: readonly CommandEntry[],
  run: (requests: readonly Request[], onWritten: () => void) => void,
): PromptControl {
  const { account } = useActor();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<PromptProblem>();
  /** Where in the history the text was taken from, counted from its end; and what was typed before. */
  const recalled = useRef({ back: 0, typed: "" });
  const verbs = commands.map(({ verb }) => verb);
  const used = verbsIn(text).filter((verb) => verbs.includes(verb));
  const { known, ask } = useDeclarations(used);
  const isKnown = used.every((verb) => known.has(verb));

  function type(next: string): void {
    recalled.current = { back: 0, typed: next };
    setProblem(undefined);
    setText(next);
  }
  function send(requests: readonly Request[]): void {
    const lines = requests.map(({ command, input }) => compile(command, input, { mask: true }));
    keepHistory(account, withLines(readHistory(account), lines));
    const hasWrites = requests.some(({ command, input }) => effectOf(command, input) !== "read");
    // What is only previewed yet stays, to be changed or sent again.
    if (!hasWrites) type("");
    run(requests, () => setText((now) => (now === text ? "" : now)));
  }
  async function submit(): Promise<void> {
    if (text.trim() === "") return;
    const declarations = await ask(used).catch(() => undefined);
    if (declarations === undefined) return setProblem("unread");
    const read = readLines(text, declarations, verbs);
    if (!read.ok) setProblem(read.problem);
    else if (read.requests.length > 0) send(read.requests);
  }
  function recall(by: -1 | 1): boolean {
    const history = readHistory(account);
    const { back, typed } = recalled.current;
    const next = back - by;
    const line = next === 0 ? typed : history.at(-next);
    if (next < 0 || next > history.length || line === undefined) return false;
    recalled.current = { back: next, typed: back === 0 ? text : typed };
    setProblem(undefined);
    setText(line);
    return true;
  }
  return {
    text,
    type,
    counts: isKnown ? countsOf(text.trim() === "" ? undefined : readLines(text, known, verbs)) : undefined,
    problem,
    declarations: known,
    submit: () => void submit(),
    recall,
  };
}
