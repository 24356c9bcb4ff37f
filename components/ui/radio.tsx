import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { ChoiceLabel } from "./choice-label";

export interface RadioProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "className" | "size"> {
  readonly children: ReactNode;
  readonly hint?: ReactNode;
}

/** One of several; the same `name` binds them. */
export function Radio({ children, hint, ...input }: RadioProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const dot = (
    <input
      {...input}
      id={id}
      type="radio"
      className="relative size-4 flex-none cursor-pointer appearance-none rounded-full border-[1.5px] border-line-control bg-field transition-colors checked:border-[5px] checked:border-accent hover:border-accent-mark disabled:cursor-not-allowed disabled:border-line disabled:bg-canvas forced-colors:appearance-auto"
    />
  );
  return (
    <ChoiceLabel id={id} control={dot} hint={hint}>
      {children}
    </ChoiceLabel>
  );
}

interface RadioGroupProps {
  readonly legend: ReactNode;
  readonly children: ReactNode;
}

/** Choices under one question. */
export function RadioGroup({ legend, children }: RadioGroupProps) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-2 p-0 text-dense font-medium">{legend}</legend>
      <div className="grid gap-2 touch:gap-0">{children}</div>
    </fieldset>
  );
}
