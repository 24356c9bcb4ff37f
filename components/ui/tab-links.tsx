"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { LinkComponent } from "./link-target";

export interface TabLink {
  readonly href: string;
  readonly label: ReactNode;
  readonly isCurrent: boolean;
}

interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly TabLink[];
  readonly as?: LinkComponent | undefined;
  /** What does not fit: usually a menu button. */
  readonly after?: ReactNode;
}

/** The pages of one object. They have addresses, so they are links; when there are too many they scroll sideways. */
export function TabLinks({ label, tabs, as: Link = "a", after }: TabLinksProps) {
  const nav = useRef<HTMLElement>(null);
  const current = tabs.find(({ isCurrent }) => isCurrent)?.href;
  // Talks to the document's scrolling: another page may be behind the edge.
  useEffect(() => {
    if (current === undefined) return;
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  return (
    <nav
      ref={nav}
      aria-label={label}
      className="flex flex-none gap-5 overflow-x-auto overflow-y-hidden border-b border-line px-6 [scrollbar-width:none] narrow:px-4"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={`-mb-px flex-none border-b-2 pt-2 pb-2 text-dense font-medium whitespace-nowrap focus-visible:-outline-offset-2 touch:pt-2.5 ${
            tab.isCurrent ? "border-accent-mark text-text" : "border-transparent text-text-3 hover:text-text"
          }`}
          {...(tab.isCurrent && { "aria-current": "page" as const })}
        >
          {tab.label}
        </Link>
      ))}
      {after !== undefined && (
        <span className="-mb-px flex flex-none items-center [&>button]:h-9 [&>button]:rounded-sm [&>button]:border-0 [&>button]:bg-transparent! [&>button]:px-0 [&>button]:text-text-3 [&>button]:hover:text-text">
          {after}
        </span>
      )}
    </nav>
  );
}
