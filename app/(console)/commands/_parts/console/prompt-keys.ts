import type { KeyboardEvent } from "react";
import type { Completion } from "./complete";
import type { CompletionControl } from "./use-completion";

/** What the keys of the prompt do. */
export interface PromptKeys {
  readonly text: string;
  readonly caret: number;
  readonly completion: CompletionControl;
  readonly isRunning: boolean;
  readonly accept: (item: Completion) => void;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly help: () => void;
  /** An older line, or a newer one; true when there was one. */
  readonly recall: (by: -1 | 1) => boolean;
}

/** Keys of the list while it is open. */
function onListKey({ key, shiftKey }: KeyboardEvent, { completion, accept }: PromptKeys): boolean {
  const item = completion.isOpen ? completion.items[completion.pointed] : undefined;
  if (item === undefined) return false;
  if ((key === "Tab" && !shiftKey) || (key === "Enter" && !shiftKey && completion.isChosen)) accept(item);
  else if (key === "Escape") completion.dismiss();
  else if (key === "ArrowUp") completion.move(-1);
  else if (key === "ArrowDown") completion.move(1);
  else return false;
  return true;
}

/** Arrows leave the text at its first and last line: into the history. */
function onHistoryKey({ key }: KeyboardEvent, { text, caret, recall }: PromptKeys): boolean {
  if (key === "ArrowUp") return !text.slice(0, caret).includes("\n") && recall(-1);
  return key === "ArrowDown" && !text.slice(caret).includes("\n") && recall(1);
}

/** True when the key was one of ours. */
export function onPromptKey(event: KeyboardEvent, keys: PromptKeys): boolean {
  if (onListKey(event, keys) || onHistoryKey(event, keys)) return true;
  if (event.key === "F1") keys.help();
  else if (event.key === "Enter" && !event.shiftKey) keys.submit();
  else if (event.key === "Escape" && keys.isRunning) keys.cancel();
  else return false;
  return true;
}
