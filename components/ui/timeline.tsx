import { Check, CornerDownRight, Minus, OctagonX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type StepOutcome = "passed" | "matched" | "ended" | "warned" | "refused";

const OUTCOME = {
  passed: { icon: Minus, look: "bg-active text-text-3", words: "text-text-3" },
  matched: {
    icon: CornerDownRight,
    look: "bg-accent-soft text-accent-text inset-ring inset-ring-accent-line",
    words: "",
  },
  ended: { icon: Check, look: "bg-success-soft text-success-text inset-ring inset-ring-success-line", words: "" },
  warned: {
    icon: TriangleAlert,
    look: "bg-warning-soft text-warning-text inset-ring inset-ring-warning-line",
    words: "",
  },
  refused: { icon: OctagonX, look: "bg-danger-soft text-danger-text inset-ring inset-ring-danger-line", words: "" },
} as const;

interface TimelineStep {
  readonly key: string;
  readonly outcome: StepOutcome;
  /** The outcome in a word, for readers of screens. */
  readonly outcomeLabel: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
}

/** Steps in their order on one rail: the way of an address, the commands of a Change. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol className="px-4 pt-1 pb-2">
      {steps.map(({ key, outcome, outcomeLabel, title, text }, index) => {
        const { icon: Icon, look, words } = OUTCOME[outcome];
        return (
          <li key={key} className="relative grid grid-cols-[20px_minmax(0,1fr)] gap-2.5 pb-3 text-[13px]/4.5">
            {index < steps.length - 1 && (
              <span aria-hidden="true" className="absolute top-5 bottom-0 left-[9.5px] w-px bg-line" />
            )}
            <span className={`grid size-5 place-items-center rounded-full ${look}`}>
              <Icon aria-label={outcomeLabel} className="size-3 [stroke-width:2.25]!" />
            </span>
            <div className="min-w-0">
              <b className={`block text-[12px]/5 font-demi ${words}`}>{title}</b>
              <div className="text-text-2">{text}</div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
