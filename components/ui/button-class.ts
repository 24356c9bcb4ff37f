import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "danger-quiet" | "link";
export type ButtonSize = "small" | "medium" | "large";

export interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  /** Square, for an icon alone. */
  readonly isIcon?: boolean | undefined;
  readonly isWide?: boolean | undefined;
  /** Greyed, keeping its place in the tab order. */
  readonly isInert?: boolean | undefined;
}

const BASE =
  "inline-flex flex-none items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none transition-colors";

const SIZE: Readonly<Record<ButtonSize, string>> = {
  small: "h-7 px-2.5 text-dense touch:h-10 [&>svg:first-child]:-ml-0.5",
  medium: "h-8 px-3 text-dense touch:h-10 [&>svg:first-child]:-ml-0.5",
  large: "h-10 px-4 text-base",
};

const SQUARE: Readonly<Record<ButtonSize, string>> = {
  small: "size-7 touch:size-10",
  medium: "size-8 touch:size-10",
  large: "size-10",
};

const GREY_ICON = "[&>svg]:text-text-2";
const KEY_ON_FILL =
  "[&_kbd]:border-[color-mix(in_oklab,var(--accent-on)_40%,transparent)] [&_kbd]:bg-transparent [&_kbd]:text-inherit";

const LOOK: Readonly<Record<ButtonVariant, string>> = {
  primary: `border-transparent bg-accent text-accent-on shadow-primary hover:bg-accent-hover active:bg-accent-press ${KEY_ON_FILL}`,
  secondary: `border-line-btn bg-btn text-text shadow-control hover:bg-btn-hover ${GREY_ICON}`,
  quiet: `border-transparent text-text-2 hover:bg-hover hover:text-text aria-expanded:bg-hover aria-expanded:text-text ${GREY_ICON}`,
  danger: "border-transparent bg-danger-fill text-danger-on shadow-primary hover:brightness-92",
  "danger-quiet": "border-line-btn bg-btn text-danger-text shadow-control hover:bg-btn-hover",
  link: "border-transparent text-accent-text underline-offset-3 hover:underline",
};

function inertLook(variant: ButtonVariant): string {
  return variant === "quiet" || variant === "link"
    ? "border-transparent text-text-off"
    : "border-line bg-canvas text-text-off";
}

/** The classes of a button, for what must be another element: a router's link, the label of a file, a summary. */
export function buttonClass(look: ButtonLook = {}): string {
  const { variant = "secondary", size = "medium", isIcon = false, isWide = false, isInert = false } = look;
  const isText = variant === "link";
  return classNames(
    BASE,
    isText ? "rounded-sm text-dense touch:min-h-10" : (isIcon ? SQUARE : SIZE)[size],
    isWide && "w-full",
    isInert ? inertLook(variant) : LOOK[variant],
  );
}
