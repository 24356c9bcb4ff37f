import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { BARE_INPUT, type InputLook, inputClass } from "./input-class";

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "size" | "prefix" | "className"> {
  readonly size?: InputLook["size"];
  /** For addresses, keys and whatever goes over the wire as typed. */
  readonly isMono?: boolean | undefined;
  readonly isWarned?: boolean | undefined;
  readonly prefix?: ReactNode;
  readonly unit?: ReactNode;
  /** A control inside the box: clear, show, generate. */
  readonly after?: ReactNode;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text in its box, with what stands before and behind it. */
export function TextInput(props: TextInputProps) {
  const { size, isMono = false, isWarned, prefix, unit, after, ...input } = props;
  const isInvalid = input["aria-invalid"] === true || input["aria-invalid"] === "true";
  const isLocked = input.readOnly === true || input.disabled === true;
  return (
    <span className={inputClass({ size, isInvalid, isWarned, isLocked })}>
      {prefix !== undefined && <span className="flex-none text-text-3">{prefix}</span>}
      <input {...input} className={`${BARE_INPUT} ${isMono ? "mono" : ""}`} />
      {unit !== undefined && <span className="flex-none pl-2 text-small whitespace-nowrap text-text-3">{unit}</span>}
      {after}
    </span>
  );
}
