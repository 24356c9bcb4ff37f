import type { ReactNode } from "react";

interface ChoiceLabelProps {
  /** Of the control. */
  readonly id: string;
  readonly control: ReactNode;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
}

/** A box, a dot or a switch with its words, and a second, quieter line under them. All of it can be pressed. */
export function ChoiceLabel({ id, control, children, hint }: ChoiceLabelProps) {
  return (
    <label htmlFor={id} className="flex cursor-pointer items-start gap-2.5 text-dense touch:py-2.5">
      <span className="mt-0.5 flex">{control}</span>
      <span className="min-w-0">
        <span className="font-medium">{children}</span>
        {hint !== undefined && <span className="mt-0.5 block text-small text-text-3">{hint}</span>}
      </span>
    </label>
  );
}

/** Several such choices under one another, with a hair line between them. */
export function ChoiceList({ children }: { readonly children: ReactNode }) {
  return <div className="*:border-t *:border-line-soft *:py-3">{children}</div>;
}
