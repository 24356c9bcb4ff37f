import type { ReactNode } from "react";
import { Breakable } from "./breakable";

/** What a piece of a command line or an answer is. */
export type CodeRole =
  | "command"
  | "key"
  | "string"
  | "number"
  | "plain"
  | "mute"
  | "mask"
  | "ok"
  | "warning"
  | "trouble";

export interface CodeSpan {
  readonly text: string;
  readonly role: CodeRole;
}

const ROLE: Readonly<Record<CodeRole, string>> = {
  command: "font-semibold text-code-cmd",
  key: "text-code-key",
  string: "text-code-str",
  number: "text-code-num",
  plain: "",
  mute: "text-text-3",
  mask: "tracking-[0.08em] text-text-3",
  ok: "text-success-text",
  warning: "text-warning-text",
  trouble: "text-danger-text",
};

/** A line's pieces have no names of their own: where each begins tells them apart. */
function withOffsets(spans: readonly CodeSpan[]) {
  let end = 0;
  return spans.map((span) => {
    const offset = end;
    end += span.text.length + 1;
    return { ...span, offset };
  });
}

/** Coloured pieces of one line. The text is shown as it is; a server's bytes never become markup. */
export function CodeSpans({ spans }: { readonly spans: readonly CodeSpan[] }) {
  return withOffsets(spans).map(({ text, role, offset }) => (
    <span key={offset} className={ROLE[role]}>
      <Breakable>{text}</Breakable>
    </span>
  ));
}

interface CodeBlockProps {
  /** A line break in a piece begins a new line. */
  readonly spans: readonly CodeSpan[];
  /** Number of the step, when several commands follow one another. */
  readonly number?: number | undefined;
  readonly after?: ReactNode;
}

/** A command as it goes over the wire, or the server's answer as it came. */
export function CodeBlock({ spans, number, after }: CodeBlockProps) {
  return (
    <div className="flex gap-2.5 rounded-md bg-sunken px-3 py-2 font-mono text-[12px]/5 tracking-[-0.01em] wrap-anywhere text-text-2 inset-ring inset-ring-line">
      {number !== undefined && <span className="font-medium text-text-3">{number}</span>}
      <code className="min-w-0 flex-1 font-mono whitespace-pre-wrap">
        <CodeSpans spans={spans} />
      </code>
      {after}
    </div>
  );
}
