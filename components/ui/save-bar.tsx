import type { ReactNode } from "react";

interface SaveBarProps {
  readonly label: string;
  /** How many changes are unsaved. */
  readonly count: ReactNode;
  /** In how many groups; left out when narrow. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** Appears with the first changed field and holds discard, show commands and save. */
export function SaveBar({ label, count, note, children }: SaveBarProps) {
  return (
    <section
      aria-label={label}
      data-save-bar=""
      className="z-2 flex h-14 flex-none animate-rise items-center gap-3 border-t border-line bg-raised px-6 text-dense shadow-bar narrow:h-16 narrow:gap-2 narrow:px-4"
    >
      <span role="status" className="flex min-w-0 items-center gap-2">
        <b className="font-semibold whitespace-nowrap narrow:whitespace-normal">{count}</b>
        <span className="cut text-text-3 narrow:hidden">{note}</span>
      </span>
      <span className="flex-1" />
      {children}
    </section>
  );
}
