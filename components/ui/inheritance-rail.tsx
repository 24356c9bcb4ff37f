import type { ReactNode } from "react";
import { Badge } from "./badge";

export interface RailLevel {
  readonly key: string;
  readonly name: ReactNode;
  /** Value at this level, or the words for "not set" and "above". */
  readonly value: ReactNode;
  readonly isSet: boolean;
  /** The level whose value counts. */
  readonly isWinner?: boolean | undefined;
  /** Opens the level's own page. */
  readonly action?: ReactNode;
}

interface InheritanceRailProps {
  readonly label: string;
  readonly winsLabel: ReactNode;
  readonly levels: readonly RailLevel[];
  /** "Use default, VALUE" and the reach of that default. */
  readonly footer?: ReactNode;
  /** Drawn on a sheet that has a ground of its own. */
  readonly isBare?: boolean | undefined;
}

/** The chain of levels a value goes through, nearest first; the one that counts is filled and named. */
export function InheritanceRail({ label, winsLabel, levels, footer, isBare = false }: InheritanceRailProps) {
  return (
    <section
      aria-label={label}
      className={isBare ? "" : "mt-2 overflow-hidden rounded-lg bg-sunken inset-ring inset-ring-line"}
    >
      <ol className="px-3 pt-2 pb-1 narrow:px-4">
        {levels.map(({ key, name, value, isSet, isWinner, action }, index) => (
          <li
            key={key}
            className={`relative grid h-7.5 grid-cols-[12px_minmax(0,1fr)_auto_auto] items-center gap-x-2.5 text-dense narrow:h-11 narrow:text-base ${isWinner ? "font-medium text-text" : "text-text-3"}`}
          >
            {index < levels.length - 1 && (
              <span
                aria-hidden="true"
                className="absolute top-1/2 left-[5.5px] h-full w-px bg-line-control opacity-60"
              />
            )}
            <span
              aria-hidden="true"
              className={`relative size-[9px] justify-self-center rounded-full ${
                isWinner
                  ? "bg-accent-mark ring-3 ring-accent-soft"
                  : `inset-ring-[1.5px] inset-ring-line-control ${isBare ? "bg-raised" : "bg-sunken"}`
              }`}
            />
            <span className="cut">{name}</span>
            <span className={isSet ? "mono text-right text-text-2" : "text-right"}>{value}</span>
            <span className="flex min-w-11 justify-end">
              {isWinner ? <Badge tone="accent">{winsLabel}</Badge> : action}
            </span>
          </li>
        ))}
      </ol>
      {footer !== undefined && (
        <footer className="flex items-center gap-3 border-t border-line px-3 py-2 text-small text-text-3 narrow:mt-1 narrow:flex-col-reverse narrow:items-stretch narrow:gap-2 narrow:px-4 narrow:py-3">
          {footer}
        </footer>
      )}
    </section>
  );
}
