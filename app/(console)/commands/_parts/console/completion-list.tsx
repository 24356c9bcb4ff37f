"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Completion } from "./complete";

interface CompletionListProps {
  readonly id: string;
  readonly items: readonly Completion[];
  readonly typed: string;
  readonly pointed: number;
  readonly onAccept: (item: Completion) => void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The part that was typed stands out in what it could become. */
function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  const at = typed === "" ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <b className="font-semibold text-accent-text">{text.slice(at, at + typed.length)}</b>
      {text.slice(at + typed.length)}
    </>
  );
}

/** What could stand at the caret. The focus stays in the input; the pointer may choose as well. */
export function CompletionList({ id, items, typed, pointed, onAccept }: CompletionListProps) {
  const t = useTranslations("explorer.console");
  const list = useRef<HTMLDivElement>(null);
  // Talks to the scroll of the list.
  useEffect(() => {
    list.current?.children[pointed]?.scrollIntoView({ block: "nearest" });
  }, [pointed]);
  return (
    <div className="absolute bottom-full left-6 z-3 mb-1 w-[560px] max-w-[calc(100%-48px)] rounded-lg bg-raised p-1 shadow-menu narrow:left-2 narrow:max-w-[calc(100%-16px)]">
      <div ref={list} id={id} role="listbox" aria-label={t("completions")} className="max-h-57 overflow-y-auto">
        {items.map((item, index) => (
          <div
            key={`${item.kind} ${item.text}`}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === pointed}
            // A press must not take the focus out of the input.
            onMouseDown={(event) => {
              event.preventDefault();
              onAccept(item);
            }}
            className={`flex min-h-7 items-center gap-4 rounded-md px-2 touch:min-h-10 ${index === pointed ? "bg-pop-on" : "hover:bg-hover"}`}
          >
            <span className="flex-none font-mono text-[12px]/4 tracking-[-0.02em]">
              <Marked text={item.text} typed={typed} />
            </span>
            {item.note !== undefined && (
              <span className="cut ml-auto text-small text-text-3 narrow:hidden">{item.note}</span>
            )}
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex gap-3 border-t border-line px-2 pt-1.5 pb-1 text-micro text-text-3">
        <span>
          <Kbd>Tab</Kbd> {t("keyAccept")}
        </span>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t("keyChoose")}
        </span>
        <span>
          <Kbd>F1</Kbd> {t("keyHelp")}
        </span>
        <span className="ml-auto">
          <Kbd>Shift Enter</Kbd> {t("keyLines")}
        </span>
      </div>
    </div>
  );
}
