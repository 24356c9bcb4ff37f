import { classNames } from "./class-names";

export type ProgressTone = "done" | "trouble" | "warning" | "rest";

const FILL: Readonly<Record<ProgressTone, string>> = {
  done: "fill-accent-mark",
  trouble: "fill-danger-mark",
  warning: "fill-warning-mark",
  rest: "fill-meter",
};

interface ProgressBarProps {
  readonly label: string;
  /** Shares in per cent, in the order they are drawn; what is missing to 100 is still to be done. */
  readonly parts: readonly { readonly tone: ProgressTone; readonly percent: number }[];
  readonly className?: string;
}

/** How far long work has come, and what went wrong on the way. */
export function ProgressBar({ label, parts, className }: ProgressBarProps) {
  const total = parts.reduce((sum, part) => sum + part.percent, 0);
  let start = 0;
  const drawn = parts.map((part) => {
    const x = start;
    start += part.percent;
    return <rect key={part.tone} x={`${x}%`} width={`${part.percent}%`} height="8" className={FILL[part.tone]} />;
  });
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={Math.round(total)}
      className={classNames("block", className ?? "w-full")}
    >
      <svg aria-hidden="true" className="block h-2 w-full rounded-full bg-active">
        {drawn}
      </svg>
    </span>
  );
}

const CIRCUMFERENCE = 2 * Math.PI * 6;

/** The same as a ring beside a word. The number stands next to it in text. */
export function ProgressRing({ percent }: { readonly percent: number }) {
  const length = (Math.min(Math.max(percent, 0), 100) / 100) * CIRCUMFERENCE;
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3.5 flex-none -rotate-90 fill-none [stroke-width:2.5]">
      <circle cx="8" cy="8" r="6" className="stroke-line" />
      <circle cx="8" cy="8" r="6" className="stroke-accent-mark" strokeDasharray={`${length} ${CIRCUMFERENCE}`} />
    </svg>
  );
}
