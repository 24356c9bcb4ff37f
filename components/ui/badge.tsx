import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "outline" | "accent" | "success" | "warning" | "danger" | "info";

const TONE: Readonly<Record<BadgeTone, string>> = {
  neutral: "bg-active text-text-2",
  outline: "text-text-2 inset-ring inset-ring-line",
  accent: "bg-accent-soft text-accent-text",
  success: "bg-success-soft text-success-text",
  warning: "bg-warning-soft text-warning-text",
  danger: "bg-danger-soft text-danger-text",
  info: "bg-info-soft text-info-text",
};

interface BadgeProps {
  readonly tone?: BadgeTone | undefined;
  readonly icon?: ReactNode;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A word or a number on a small ground. */
export function Badge({ tone = "neutral", icon, title, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={`inline-flex h-5 flex-none items-center gap-1 rounded-sm px-1.5 text-micro font-medium whitespace-nowrap [&_svg]:size-3 ${TONE[tone]}`}
    >
      {icon}
      {children}
    </span>
  );
}

/** Where the value of a setting comes from. Only what was set on the object itself carries the accent. */
export function OriginBadge({ isExplicit, children }: { readonly isExplicit: boolean; readonly children: ReactNode }) {
  return <Badge tone={isExplicit ? "accent" : "outline"}>{children}</Badge>;
}
