"use client";

import { Check, Minus } from "lucide-react";
import { type InputHTMLAttributes, type ReactNode, useEffect, useId, useRef } from "react";
import { ChoiceLabel } from "./choice-label";

const BOX =
  "pointer-events-none relative col-start-1 row-start-1 size-3 self-center justify-self-center text-accent-on opacity-0 [stroke-width:3]!";

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className" | "size"> {
  /** Some, but not all of what this box stands for. */
  readonly isMixed?: boolean | undefined;
  readonly children?: ReactNode;
  readonly hint?: ReactNode;
}

/** A box to tick, with its words beside it. Without children it needs an `aria-label`. */
export function Checkbox({ isMixed = false, children, hint, ...input }: CheckboxProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const box = useRef<HTMLInputElement>(null);
  // "Mixed" is a property of the element in the document, not an attribute that could be rendered.
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);

  const mark = (
    <span className="grid size-4 flex-none">
      <input
        {...input}
        id={id}
        ref={box}
        type="checkbox"
        className="peer relative col-start-1 row-start-1 m-0 size-4 cursor-pointer appearance-none rounded-sm border-[1.5px] border-line-control bg-field transition-colors after:absolute after:-inset-1 touch:after:-inset-3 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent hover:border-accent-mark checked:hover:bg-accent-hover indeterminate:hover:bg-accent-hover disabled:cursor-not-allowed disabled:border-line disabled:bg-canvas forced-colors:appearance-auto"
      />
      <Check aria-hidden="true" className={`${BOX} ${isMixed ? "" : "peer-checked:opacity-100"}`} />
      <Minus aria-hidden="true" className={`${BOX} peer-indeterminate:opacity-100`} />
    </span>
  );
  if (children === undefined) return mark;
  return (
    <ChoiceLabel id={id} control={mark} hint={hint}>
      {children}
    </ChoiceLabel>
  );
}
