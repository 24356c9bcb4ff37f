import type { ReactNode } from "react";

export type StatusTone = "ok" | "warning" | "trouble" | "off";

/** Each state has a shape of its own, because colour alone tells nobody who cannot see it. */
const MARK: Readonly<Record<StatusTone, string>> = {
  ok: "rounded-full bg-success-mark",
  warning: "rotate-45 rounded-[1.5px] bg-warning-mark",
  trouble: "rounded-[1.5px] bg-danger-mark",
  off: "rounded-full inset-ring-[1.5px] inset-ring-text-3",
};

interface StatusProps {
  readonly tone: StatusTone;
  readonly children: ReactNode;
}

/** A state in a word, with its mark: round is well, a diamond warns, a square is trouble, a ring is off. */
export function Status({ tone, children }: StatusProps) {
  const isCalm = tone === "ok" || tone === "off";
  return (
    <span className={`inline-flex items-center gap-1.75 whitespace-nowrap ${isCalm ? "text-text-2" : "text-text"}`}>
      <StatusMark tone={tone} />
      {children}
    </span>
  );
}

/** The mark alone, for a row whose words stand elsewhere. */
export function StatusMark({ tone }: { readonly tone: StatusTone }) {
  return <span aria-hidden="true" className={`size-1.75 flex-none ${MARK[tone]}`} />;
}
