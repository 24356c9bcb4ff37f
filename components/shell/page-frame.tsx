import type { ReactNode } from "react";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { TopBar } from "./top-bar";

interface PageFrameProps {
  readonly crumbs: readonly Crumb[];
  readonly topEnd?: ReactNode;
  /** A page scrolls as a whole; a list fills the window and scrolls inside, so that its head and its pager stay. */
  readonly layout?: "scroll" | "fill" | undefined;
  /** Stays at the bottom of the page: the save bar. */
  readonly footer?: ReactNode;
  readonly drawer?: ReactNode;
  readonly children: ReactNode;
}

/** One page: the bar that says where it is, its content, and the drawer beside it. */
export function PageFrame({ crumbs, topEnd, layout = "scroll", footer, drawer, children }: PageFrameProps) {
  return (
    <>
      <TopBar crumbs={crumbs} end={topEnd} />
      <div className="relative flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <main
            id="content"
            tabIndex={-1}
            className={`flex min-h-0 flex-1 flex-col outline-none ${layout === "scroll" ? "overflow-y-auto" : ""}`}
          >
            {children}
          </main>
          {footer}
        </div>
        {drawer}
      </div>
    </>
  );
}
