"use client";

import { useCallback, useRef, useState } from "react";
import { useChangeServices } from "@/components/change/change-context";
import { clashName } from "@/components/change/clash-name";
import { type ChangeControl, useChange } from "@/components/change/use-change";
import { effectOf, pieces, writeInput } from "@/lib/catalogue";
import type { Receipt } from "@/lib/changes";
import { shownError } from "@/lib/query/failure";
import { fetchRead } from "@/lib/query/fetch-command";
import { commandAnswer } from "@/lib/reads";
import type { Request } from "./lines";
import { type EntryState, type LogEntry, withEntries, withState } from "./log";
import { type WriteRun, writeRun } from "./write-run";

export interface RunEvents {
  /** A command that reads was answered: the entry of the log. */
  readonly onAnswer?: (entry: number) => void;
  /** The Change took effect as a whole. */
  readonly onWritten?: () => void;
}

export interface ConsoleControl {
  readonly log: readonly LogEntry[];
  /** Reads are sent at once, in their order; then what writes is shown as one Change. */
  readonly run: (requests: readonly Request[], events?: RunEvents) => void;
  readonly isRunning: boolean;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly change: ChangeControl;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** Everything that the console has sent, and the Change that it is about to make. */
export function useConsole(): ConsoleControl {
  const { askToSignIn } = useChangeServices();
  const [log, setLog] = useState<readonly LogEntry[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const nextId = useRef(0);
  const running = useRef<AbortController>(undefined);
  const writing = useRef<WriteRun & Pick<RunEvents, "onWritten">>(undefined);

  const add = useCallback((entries: readonly Omit<LogEntry, "id">[]): readonly LogEntry[] => {
    const added = entries.map((entry) => ({ ...entry, id: nextId.current++ }));
    setLog((before) => withEntries(before, added));
    return added;
  }, []);

  const change = useChange({
    onReceipt: ({ title, steps, outcome }: Receipt) => {
      // Taking a Change back is a Change of its own, and no command of the console.
      if (title.id !== "command" && title.id !== "commands") return;
      add(steps.map((step) => ({ line: step.line, state: { is: "written", step } })));
      if (outcome === "done") writing.current?.onWritten?.();
    },
    onResolve: (clashes, choices) => {
      const decided = clashes.map((clash) => ({ ...clash, choice: choices.get(clashName(clash)) ?? "theirs" }));
      const again = writing.current?.resolve(decided);
      if (again !== undefined) change.save(again);
    },
  });

  /** One command that reads. After the session has ended it is asked once more, when the person is back. */
  async function read({ command, input }: Request, signal: AbortSignal, isAgain = false): Promise<EntryState> {
    try {
      const answer = await fetchRead(commandAnswer, { verb: command.verb, input: writeInput(input) }, { signal });
      return { is: "answered", answer };
    } catch (error) {
      if (isAbort(error)) return { is: "cancelled" };
      const shown = shownError(error);
      const isEnded = shown.code === "session-ended" && !isAgain;
      return isEnded && (await askToSignIn()) ? read({ command, input }, signal, true) : { is: "failed", error: shown };
    }
  }

  async function runReads(reads: readonly Request[], { onAnswer }: RunEvents): Promise<boolean> {
    const stop = new AbortController();
    running.current = stop;
    setIsRunning(true);
    let isStopped = false;
    for (const request of reads) {
      const line = pieces(request.command, request.input, { mask: true });
      const [entry] = add([{ line, request, state: { is: isStopped ? "notSent" : "running" } }]);
      if (entry === undefined || isStopped) continue;
      const state = await read(request, stop.signal);
      setLog((before) => withState(before, entry.id, state));
      isStopped = state.is !== "answered";
      if (!isStopped) onAnswer?.(entry.id);
    }
    running.current = undefined;
    setIsRunning(false);
    return !isStopped;
  }

  async function run(requests: readonly Request[], events: RunEvents): Promise<void> {
    const isRead = ({ command, input }: Request): boolean => effectOf(command, input) === "read";
    const writes = requests.filter((request) => !isRead(request));
    const reads = requests.filter(isRead);
    const goOn = reads.length === 0 || (await runReads(reads, events));
    if (writes.length === 0 || !goOn) return;
    writing.current = { ...writeRun(writes), ...events };
    change.preview(writing.current.run);
  }

  return {
    log,
    run: (requests, events = {}) => void run(requests, events),
    isRunning,
    cancel: () => running.current?.abort(),
    clear: () => setLog([]),
    change,
  };
}
