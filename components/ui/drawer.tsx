"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./button";
import { useCover } from "./use-cover";
import { NARROW, useMediaQuery } from "./use-media-query";

interface DrawerProps {
  readonly title: ReactNode;
  /** Beside the title: the outcome of a receipt. */
  readonly status?: ReactNode;
  readonly note?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Ctrl or Cmd with Enter, wherever the focus is inside. */
  readonly onApply?: (() => void) | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A panel at the right that belongs to the page beside it; on a narrow screen it is a page of its own and keeps the
 * focus. The focus goes to its title and returns to what opened it.
 */
export function Drawer({ title, status, note, closeLabel, onClose, onApply, footer, children }: DrawerProps) {
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const isCovering = useMediaQuery(NARROW);
  useCover(panel, isCovering);

  // Talks to the document's focus.
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && onApply) {
      event.preventDefault();
      onApply();
    }
  }

  return (
    <div
      ref={panel}
      role="dialog"
      aria-modal={isCovering}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      className="z-4 flex w-[440px] flex-none animate-slide flex-col bg-raised shadow-drawer max-[1100px]:absolute max-[1100px]:inset-y-0 max-[1100px]:right-0 narrow:fixed narrow:inset-0 narrow:w-auto"
    >
      <div className="flex flex-none items-center gap-2 border-b border-line py-3.5 pr-3 pl-6 narrow:pl-4">
        <div className="min-w-0 flex-1">
          <div className="flex min-w-0 items-center gap-2.5 text-dense">
            <h2 ref={heading} id={titleId} tabIndex={-1} className="cut text-title font-semibold outline-none">
              {title}
            </h2>
            {status}
          </div>
          {note !== undefined && <p className="text-small text-text-3">{note}</p>}
        </div>
        <IconButton icon={<X />} label={closeLabel} onClick={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      {footer !== undefined && (
        <div className="flex min-h-14 flex-none flex-wrap items-center justify-end gap-2 border-t border-line bg-dlg-foot py-3 pr-6 pl-4 narrow:pr-4 narrow:pl-1">
          {footer}
        </div>
      )}
    </div>
  );
}

interface DrawerSectionProps {
  readonly title?: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a drawer, with a quiet title. */
export function DrawerSection({ title, note, actions, children }: DrawerSectionProps) {
  return (
    <section className="border-b border-line-soft px-6 py-4 last:border-b-0 narrow:px-4">
      {title !== undefined && (
        <div className="mb-2 flex min-h-4 items-center gap-2">
          <h3 className="text-small font-medium text-text-3">{title}</h3>
          <span className="ml-auto text-small text-text-3">{note}</span>
          {actions !== undefined && <span className="-my-2 -mr-2 flex">{actions}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Lines with an icon: what can be undone, what was checked, how long it takes. */
export function DrawerPoints({ children }: { readonly children: ReactNode }) {
  return <ul className="grid gap-1.5">{children}</ul>;
}

const POINT = {
  neutral: "[&>svg]:text-text-3",
  ok: "[&>svg]:text-success-text",
  warning: "[&>svg]:text-warning-text",
} as const;

interface DrawerPointProps {
  readonly icon: ReactNode;
  readonly tone?: keyof typeof POINT | undefined;
  readonly children: ReactNode;
}

/** One such line. */
export function DrawerPoint({ icon, tone = "neutral", children }: DrawerPointProps) {
  return (
    <li className={`flex gap-2.5 text-dense text-text-2 [&_b]:font-demi [&_b]:text-text [&>svg]:mt-0.5 ${POINT[tone]}`}>
      {icon}
      <span className="min-w-0">{children}</span>
    </li>
  );
}
