import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import type { LinkComponent } from "./link-target";

export interface LinkButtonProps extends Omit<ButtonLook, "isInert"> {
  readonly href: string;
  readonly as?: LinkComponent | undefined;
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  /** Names the link when it shows an icon alone. */
  readonly label?: string | undefined;
  readonly children?: ReactNode;
}

/** Looks like a button and goes somewhere. */
export function LinkButton({ href, as: Link = "a", icon, iconAfter, label, children, ...look }: LinkButtonProps) {
  return (
    <Link href={href} className={buttonClass(look)} {...(label !== undefined && { "aria-label": label })}>
      {icon}
      {children}
      {iconAfter}
    </Link>
  );
}
