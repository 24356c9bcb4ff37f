import { classNames } from "./class-names";

export interface InputLook {
  readonly isInvalid?: boolean | undefined;
  /** The server answered well but kept another value. */
  readonly isWarned?: boolean | undefined;
  readonly isLocked?: boolean | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
}

const SIZE = {
  small: "h-7 px-2.5 text-dense touch:h-10",
  medium: "h-8 px-2.5 text-dense touch:h-10",
  large: "h-10 px-2.5 text-base",
} as const;

/** The box around a field: its edge is the field's edge, the focus lies on it. */
export function inputClass({ isInvalid, isWarned, isLocked, size = "medium" }: InputLook = {}): string {
  return classNames(
    "flex w-full min-w-0 items-center gap-2 rounded-md border narrow:text-[16px]",
    "has-[:focus-visible]:border-transparent has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-1 has-[:focus-visible]:outline-focus",
    SIZE[size],
    isLocked ? "border-line bg-canvas text-text-3" : "bg-field",
    !isLocked && (isInvalid ? "border-danger-mark" : isWarned ? "border-warning-mark" : "border-line-control"),
  );
}

/** The element inside the box: no edge and no ground of its own. */
export const BARE_INPUT =
  "h-full w-full min-w-0 flex-1 border-0 bg-transparent p-0 outline-none [&::-webkit-search-cancel-button]:hidden";
