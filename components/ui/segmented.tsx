import type { ReactNode } from "react";
import type { LinkComponent } from "./link-target";

const FRAME = "inline-flex h-7 flex-none gap-px rounded-md bg-seg p-0.5 touch:h-10";
const PART = "flex items-center rounded-sm px-2.5 text-small font-medium whitespace-nowrap transition-colors";
const OFF = "text-text-2 hover:text-text";
const ON = "bg-seg-on text-text shadow-control";

interface Option {
  readonly value: string;
  readonly label: ReactNode;
  readonly lang?: string;
}

interface SegmentedProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few choices side by side, one of them in force. Radio buttons underneath, so arrows move the choice. */
export function Segmented({ label, name, options, value, onChange }: SegmentedProps) {
  return (
    <fieldset aria-label={label} className={`m-0 min-w-0 border-0 ${FRAME}`}>
      {options.map((option) => (
        <label
          key={option.value}
          lang={option.lang}
          className={`cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus ${PART} ${option.value === value ? ON : OFF}`}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface SegmentedLinksProps {
  readonly label: string;
  readonly items: readonly { readonly href: string; readonly label: ReactNode; readonly isCurrent: boolean }[];
  readonly as?: LinkComponent | undefined;
}

/** The same look for views that have addresses. */
export function SegmentedLinks({ label, items, as: Link = "a" }: SegmentedLinksProps) {
  return (
    <nav aria-label={label} className={FRAME}>
      {items.map(({ href, label: words, isCurrent }) => (
        <Link
          key={href}
          href={href}
          className={`${PART} ${isCurrent ? ON : OFF}`}
          {...(isCurrent && { "aria-current": "page" as const })}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

interface SegmentedSubmitProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: string;
}

/** The same look for a form that is sent by the choice itself: it works before any script has loaded. */
export function SegmentedSubmit({ label, name, options, value }: SegmentedSubmitProps) {
  return (
    <fieldset aria-label={label} className={`m-0 min-w-0 border-0 ${FRAME}`}>
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={option.value === value}
          className={`${PART} ${option.value === value ? ON : OFF}`}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
