import type { ComponentType, ReactNode } from "react";

/** What a link of these parts is given. The router's own link fits, and so does a plain anchor. */
export interface LinkProps {
  readonly href: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly id?: string;
  readonly title?: string;
  readonly "aria-label"?: string;
  readonly "aria-current"?: "page" | "true";
}

/** These parts know no router: the caller hands in the component that turns an address into an anchor. */
export type LinkComponent = ComponentType<LinkProps> | "a";
