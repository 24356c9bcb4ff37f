import { Plus, X } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

interface FilterChipProps {
  readonly field: ReactNode;
  readonly value: ReactNode;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  /** Opens the filter for a change; without it the words are no button. */
  readonly onEdit?: (() => void) | undefined;
  readonly isInvalid?: boolean | undefined;
}

const FRAME =
  "inline-flex h-7 flex-none items-center rounded-md border text-small whitespace-nowrap text-text-2 touch:h-10";

/** A filter in force: what it looks at and what it asks for. */
export function FilterChip({ field, value, removeLabel, onRemove, onEdit, isInvalid = false }: FilterChipProps) {
  const words = (
    <>
      {field} <b className="font-demi text-text">{value}</b>
    </>
  );
  return (
    <span className={`${FRAME} bg-btn pr-1 ${isInvalid ? "border-danger-mark" : "border-line-btn"}`}>
      {onEdit === undefined ? (
        <span className="flex gap-1.5 pl-2.5">{words}</span>
      ) : (
        <button type="button" onClick={onEdit} className="flex h-full items-center gap-1.5 rounded-md pl-2.5">
          {words}
        </button>
      )}
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="ml-0.5 grid size-6 place-items-center rounded-sm text-text-3 hover:bg-hover hover:text-text touch:size-9"
      >
        <X className="size-3.5" />
      </button>
    </span>
  );
}

interface AddChipProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> {
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** The way to one more filter. */
export function AddChip({ children, ...button }: AddChipProps) {
  return (
    <button
      {...button}
      type="button"
      className={`${FRAME} gap-1.5 border-dashed border-line-btn pr-2.5 pl-2 hover:bg-hover hover:text-text`}
    >
      <Plus className="size-3.5" />
      {children}
    </button>
  );
}
