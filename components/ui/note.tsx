import type { ReactNode } from "react";

export type NoteTone = "neutral" | "success" | "warning" | "danger" | "info";

const TONE: Readonly<Record<NoteTone, string>> = {
  neutral: "bg-sunken inset-ring-line [&>svg]:text-text-3",
  success: "bg-success-soft inset-ring-success-line [&>svg]:text-success-text",
  warning: "bg-warning-soft inset-ring-warning-line [&>svg]:text-warning-text",
  danger: "bg-danger-soft inset-ring-danger-line [&>svg]:text-danger-text",
  info: "bg-info-soft inset-ring-info-line [&>svg]:text-info-text",
};

interface NoteProps {
  readonly tone?: NoteTone | undefined;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` for what has just gone wrong, `status` for what has just been done; neither for what was there before. */
  readonly role?: "alert" | "status" | undefined;
  readonly children: ReactNode;
}

/** Something to know before going on, in the place where it matters. */
export function Note({ tone = "neutral", icon, actions, role, children }: NoteProps) {
  return (
    <div
      role={role}
      className={`flex items-start gap-2.5 rounded-md px-3 py-2.5 text-dense text-text-2 inset-ring narrow:flex-wrap [&_b]:font-demi [&_b]:text-text [&>svg]:mt-0.5 ${TONE[tone]}`}
    >
      {icon}
      <div className="min-w-0 flex-1">{children}</div>
      {actions !== undefined && <div className="-my-1 flex flex-none items-center gap-2 self-center">{actions}</div>}
    </div>
  );
}
