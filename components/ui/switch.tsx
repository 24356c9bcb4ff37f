import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { ChoiceLabel } from "./choice-label";

export interface SwitchProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className" | "size"> {
  readonly children?: ReactNode;
  readonly hint?: ReactNode;
}

/** The browser derives `aria-checked` from the checkbox. */
const SWITCH = { type: "checkbox", role: "switch" } as const;

/** On or off, at once. Without children it needs an `aria-label`. */
export function Switch({ children, hint, ...input }: SwitchProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const control = (
    <input
      {...input}
      {...SWITCH}
      id={id}
      className="relative h-[18px] w-[30px] flex-none cursor-pointer appearance-none rounded-full bg-line-control transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-knob before:shadow-control before:transition-[left] after:absolute after:-inset-1 touch:after:-inset-2.75 checked:bg-accent checked:before:left-3.5 disabled:cursor-not-allowed disabled:opacity-50 forced-colors:appearance-auto"
    />
  );
  if (children === undefined) return control;
  return (
    <ChoiceLabel id={id} control={control} hint={hint}>
      {children}
    </ChoiceLabel>
  );
}
