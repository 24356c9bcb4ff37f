"use client";

import { useTranslations } from "next-intl";
import { type Ref, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { verbOf } from "@/lib/catalogue";
import type { CommandEntry } from "@/lib/reads";
import type { Completion } from "./complete";
import { CompletionList, optionId } from "./completion-list";
import { PromptArea } from "./prompt-area";
import { onPromptKey } from "./prompt-keys";
import { lineAt, useCompletion } from "./use-completion";
import type { PromptControl } from "./use-prompt";
import { useWrongWords } from "./use-wrong-words";

export interface PromptHandle {
  readonly focus: () => void;
}

interface PromptProps {
  readonly prompt: PromptControl;
  readonly commands: readonly CommandEntry[];
  readonly isRunning: boolean;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  /** Opens the page of a command. */
  readonly onHelp: (verb: string) => void;
  readonly ref: Ref<PromptHandle>;
}

function Says({ counts }: Pick<PromptControl, "counts">) {
  const t = useTranslations("explorer.console");
  if (counts === undefined) return null;
  const { reads, writes } = counts;
  if (writes === 0) return t("readsOnly");
  return reads === 0 ? t("writes", { count: writes }) : t("mixed", { reads, writes });
}

/** The caret of the input, and the place where it goes when the text was put in by something else than a key. */
function useCaret() {
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const wanted = useRef<number>(undefined);
  // Talks to the caret of the input.
  useLayoutEffect(() => {
    if (wanted.current === undefined || area.current === null) return;
    area.current.setSelectionRange(wanted.current, wanted.current);
    setCaret(area.current.selectionStart);
    wanted.current = undefined;
  });
  return {
    area,
    caret,
    setCaret,
    moveTo: (place: number): void => {
      wanted.current = place;
    },
  };
}

/** Where commands are typed: one line that grows to several, with colours, completion, history and help. */
export function Prompt({ prompt, commands, isRunning, isBusy, onCancel, onHelp, ref }: PromptProps) {
  const t = useTranslations("explorer.console");
  const wrongWords = useWrongWords();
  const { text, counts, problem, declarations } = prompt;
  const listId = useId();
  const problemId = useId();
  const { area, setCaret, moveTo, ...place } = useCaret();
  const [hasFocus, setHasFocus] = useState(false);
  const caret = Math.min(place.caret, text.length);
  const line = lineAt(text, caret);
  const { verb } = verbOf(line.before + line.after);
  const completion = useCompletion(text, caret, hasFocus, commands, declarations.get(verb.toUpperCase()));
  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus() }));

  function accept(item: Completion): void {
    const next = completion.accept(item);
    moveTo(next.caret);
    completion.reset();
    prompt.type(next.text);
  }
  function help(): void {
    const item = completion.isOpen ? completion.items[completion.pointed] : undefined;
    const meant = item?.kind === "verb" ? item.text : verb.toUpperCase();
    if (commands.some((command) => command.verb === meant)) onHelp(meant);
  }
  function recall(by: -1 | 1): boolean {
    if (!prompt.recall(by)) return false;
    moveTo(Number.MAX_SAFE_INTEGER);
    completion.dismiss();
    return true;
  }
  const submit = (): void => {
    if (!isBusy && !isRunning) prompt.submit();
  };
  const keys = { text, caret, completion, isRunning, accept, submit, cancel: onCancel, help, recall };
  const said = problem === undefined ? undefined : problem === "unread" ? t("failedToRead") : wrongWords(problem);
  return (
    <div className="relative flex-none">
      {completion.isOpen && (
        <CompletionList
          id={listId}
          items={completion.items}
          typed={completion.typed}
          pointed={completion.pointed}
          onAccept={accept}
        />
      )}
      {said !== undefined && (
        <p
          id={problemId}
          role="alert"
          className="border-t border-danger-line bg-danger-soft px-6 py-1.5 text-small text-danger-text narrow:px-4"
        >
          {said}
        </p>
      )}
      <div className="flex min-h-10 items-start gap-2.5 border-t border-line bg-field py-1 pr-3 pl-6 has-[textarea:focus-visible]:inset-ring-2 has-[textarea:focus-visible]:inset-ring-focus narrow:pl-4">
        <span aria-hidden="true" className="pt-1.5 font-mono text-dense text-accent-text">
          ›
        </span>
        <PromptArea
          ref={area}
          text={text}
          declarations={declarations}
          ghost={completion.ghost}
          caretLine={text.slice(0, line.start).split("\n").length - 1}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={completion.isOpen ? listId : undefined}
          aria-activedescendant={completion.isOpen ? optionId(listId, completion.pointed) : undefined}
          aria-describedby={said === undefined ? undefined : problemId}
          aria-invalid={said !== undefined}
          onChange={(event) => {
            completion.reset();
            setCaret(event.target.selectionStart);
            prompt.type(event.target.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onFocus={() => setHasFocus(true)}
          onBlur={() => setHasFocus(false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || !onPromptKey(event, keys)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <span className="flex-none pt-2 text-small text-text-3 narrow:hidden">
          <Says counts={counts} />
        </span>
        <span className="flex-none pt-0.5">
          {isRunning ? (
            <Button size="small" onClick={onCancel} shortcut="Esc">
              {t("cancel")}
            </Button>
          ) : (
            <Button size="small" isDisabled={text.trim() === "" || isBusy} shortcut="Enter" onClick={submit}>
              {t(counts !== undefined && counts.writes > 0 ? "preview" : "run")}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}
