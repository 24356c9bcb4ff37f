import type { ReactNode, Ref } from "react";

interface ScrollAreaProps {
  readonly label: string;
  /** A log is read out as it grows. */
  readonly role: "region" | "log";
  readonly className?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A part of the page that scrolls by itself: the keyboard comes to it too. */
export function ScrollArea({ label, role, className = "", children, ref }: ScrollAreaProps) {
  const reached = { role, "aria-label": label, tabIndex: 0 };
  return (
    <div ref={ref} {...reached} className={`min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2 ${className}`}>
      {children}
    </div>
  );
}
