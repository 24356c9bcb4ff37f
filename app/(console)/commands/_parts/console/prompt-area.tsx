"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CodeSpans } from "@/components/ui/code";
import { verbOf } from "@/lib/catalogue";
import type { Declarations } from "../use-declarations";
import { typedSpans } from "./typed-spans";

interface PromptAreaProps extends Omit<ComponentProps<"textarea">, "className" | "value"> {
  readonly text: string;
  readonly declarations: Declarations;
  /** Shown behind the line with the caret. */
  readonly ghost: string;
  readonly caretLine: number;
}

/** Text and colours lie exactly upon each other. */
const TYPE =
  "m-0 border-0 p-0 font-mono text-dense tracking-[-0.01em] whitespace-pre-wrap wrap-anywhere narrow:text-[16px]";

/** What is typed in its colours, behind the letters that are not seen. It also gives the input its height. */
function Colours({ text, declarations, ghost, caretLine }: PromptAreaProps) {
  let at = 0;
  return text.split("\n").map((line, index, lines) => {
    const start = at;
    at += line.length + 1;
    return (
      <span key={start}>
        <CodeSpans spans={typedSpans(line, declarations.get(verbOf(line).verb.toUpperCase()))} />
        {index === caretLine && <span className="text-text-off">{ghost}</span>}
        {index < lines.length - 1 ? "\n" : "\u200b"}
      </span>
    );
  });
}

/** The input itself: it grows with its lines, and scrolls when they are many. */
export function PromptArea(props: PromptAreaProps) {
  const t = useTranslations("explorer.console");
  const { text, declarations: _, ghost: __, caretLine: ___, ...area } = props;
  return (
    <div className="max-h-40 min-w-0 flex-1 overflow-y-auto py-1.5">
      <div className="relative">
        <pre aria-hidden="true" className={`${TYPE} pointer-events-none min-h-5 text-text-2`}>
          <Colours {...props} />
        </pre>
        <textarea
          {...area}
          value={text}
          rows={1}
          aria-label={t("input")}
          aria-keyshortcuts="`"
          placeholder={t("placeholder")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`${TYPE} absolute inset-0 size-full resize-none overflow-hidden bg-transparent text-transparent caret-accent-mark outline-none`}
        />
      </div>
    </div>
  );
}
