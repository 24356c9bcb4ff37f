import type { ReactNode } from "react";

interface PaneProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One side of an open Change. */
export function Pane({ title, note, actions, footer, children }: PaneProps) {
  return (
    <section className="flex min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-card">
      <header className="flex min-h-9 items-center gap-2 border-b border-line-soft pr-2 pl-4 text-small">
        <h3 className="flex-none font-demi">{title}</h3>
        <span className="cut flex-1 text-text-3">{note}</span>
        {actions}
      </header>
      {children}
      {footer !== undefined && (
        <footer className="mt-auto flex min-h-9 items-center gap-2 border-t border-line-soft px-4 text-small text-text-3">
          {footer}
        </footer>
      )}
    </section>
  );
}
