"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "./button";
import { Select } from "./select";

interface PagerProps {
  readonly label: string;
  /** Which rows of how many, or what is known of it. */
  readonly summary: ReactNode;
  readonly backLabel: string;
  readonly nextLabel: string;
  /** Absent on the first page. */
  readonly onBack?: (() => void) | undefined;
  /** Absent on the last page. */
  readonly onNext?: (() => void) | undefined;
  readonly sizeLabel?: string | undefined;
  readonly sizes?: readonly number[] | undefined;
  readonly size?: number | undefined;
  readonly onSize?: ((size: number) => void) | undefined;
}

/** Paging by cursor: there is a next and a way back, but no page number. */
export function Pager(props: PagerProps) {
  const { label, summary, backLabel, nextLabel, onBack, onNext, sizeLabel, sizes, size, onSize } = props;
  const sizeId = useId();
  return (
    <nav
      aria-label={label}
      className="flex h-11 flex-none items-center gap-3 border-t border-line bg-surface pr-4 pl-6 text-small text-text-3 narrow:h-13 narrow:pl-4"
    >
      <span role="status" className="cut flex-1">
        {summary}
      </span>
      {onSize !== undefined && sizes !== undefined && (
        <span className="flex flex-none items-center gap-2 narrow:hidden">
          <label htmlFor={sizeId}>{sizeLabel}</label>
          <span className="w-15">
            <Select id={sizeId} size="small" value={size} onChange={(event) => onSize(Number(event.target.value))}>
              {sizes.map((choice) => (
                <option key={choice} value={choice}>
                  {choice}
                </option>
              ))}
            </Select>
          </span>
        </span>
      )}
      <span className="flex flex-none gap-1">
        <Button
          size="small"
          icon={<ChevronLeft className="size-3.5" />}
          isDisabled={onBack === undefined}
          onClick={onBack}
        >
          {backLabel}
        </Button>
        <Button
          size="small"
          iconAfter={<ChevronRight className="size-3.5" />}
          isDisabled={onNext === undefined}
          onClick={onNext}
        >
          {nextLabel}
        </Button>
      </span>
    </nav>
  );
}
