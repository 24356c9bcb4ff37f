import type { ReactNode } from "react";

const TONE = {
  neutral: "bg-active text-text-2",
  refused: "bg-warning-soft text-warning-text",
  failed: "bg-danger-soft text-danger-text",
} as const;

interface StateMessageProps {
  readonly tone?: keyof typeof TONE | undefined;
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Why there is nothing to see in this place, and the way on. */
export function StateMessage({ tone = "neutral", icon, title, children, actions }: StateMessageProps) {
  return (
    <div
      role={tone === "failed" ? "alert" : undefined}
      className="m-auto flex max-w-[400px] flex-col items-center px-6 py-8 text-center"
    >
      <span className={`mb-3 grid size-10 place-items-center rounded-lg [&_svg]:size-5 ${TONE[tone]}`}>{icon}</span>
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mt-1 w-full text-dense text-balance text-text-2">{children}</div>
      {actions !== undefined && <div className="mt-3.5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
