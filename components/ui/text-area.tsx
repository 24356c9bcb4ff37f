import type { Ref, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className"> {
  readonly isMono?: boolean | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text; it grows with what is typed where the browser can. */
export function TextArea({ isMono = false, rows = 3, ...area }: TextAreaProps) {
  const isInvalid = area["aria-invalid"] === true || area["aria-invalid"] === "true";
  return (
    <textarea
      {...area}
      rows={rows}
      className={classNames(
        "block max-h-[50dvh] w-full resize-y rounded-md border px-2.5 py-1.5 text-dense [field-sizing:content] narrow:text-[16px]",
        "focus-visible:border-transparent focus-visible:outline-2 focus-visible:-outline-offset-1",
        area.readOnly === true
          ? "border-line bg-canvas text-text-3"
          : `bg-field ${isInvalid ? "border-danger-mark" : "border-line-control"}`,
        isMono && "mono",
      )}
    />
  );
}
