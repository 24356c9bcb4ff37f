import { ChevronDown } from "lucide-react";
import type { ReactNode, Ref, SelectHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { type InputLook, inputClass } from "./input-class";

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "size" | "prefix" | "className"> {
  readonly size?: InputLook["size"];
  readonly isMono?: boolean | undefined;
  /** The shown value is inherited, not chosen here. */
  readonly isInherited?: boolean | undefined;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLSelectElement> | undefined;
}

/** The browser's own list of choices in our box: it works by keyboard, by touch and for readers of screens. */
export function Select({ size, isMono, isInherited, prefix, suffix, children, ...select }: SelectProps) {
  const isInvalid = select["aria-invalid"] === true || select["aria-invalid"] === "true";
  return (
    <span className={`relative ${inputClass({ size, isInvalid, isLocked: select.disabled })}`}>
      {prefix}
      <select
        {...select}
        className={classNames(
          "absolute inset-0 appearance-none rounded-md bg-transparent pr-7 text-ellipsis outline-none [&>*]:bg-raised [&>*]:text-text",
          prefix === undefined ? "pl-2.5" : "pl-7",
          isMono && "mono",
          isInherited && "text-text-3",
        )}
      >
        {children}
      </select>
      <span className="pointer-events-none ml-auto flex items-center gap-2 text-small text-text-3">
        {suffix}
        <ChevronDown className="-mr-0.5 size-3.5" />
      </span>
    </span>
  );
}
