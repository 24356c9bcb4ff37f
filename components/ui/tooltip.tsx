"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { hideOnTop, showOnTop } from "./top-layer";

const OPEN_DELAY_MS = 300;
/** Long enough to cross the gap between trigger and tip with the pointer. */
const CLOSE_DELAY_MS = 120;
const GAP = 8;

/** Above the trigger, below it when there is no room, never over the edge of the window. */
function place(tip: HTMLElement, trigger: Element): void {
  const box = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const above = box.top - height - GAP;
  const left = Math.min(box.left + box.width / 2 - width / 2, window.innerWidth - width - GAP);
  tip.style.left = `${Math.max(GAP, left)}px`;
  tip.style.top = `${above >= GAP ? above : box.bottom + GAP}px`;
}

interface TooltipProps {
  /** The trigger names this id in `aria-describedby`, so that the text is read with it. */
  readonly id: string;
  readonly text: ReactNode;
  readonly children: ReactNode;
}

/**
 * A sentence shown while its trigger is pointed at or has the focus. It can be pointed at itself and goes away with
 * Escape (WCAG 1.4.13). It is shown and hidden on the element itself: a table of buttons renders nothing anew.
 */
export function Tooltip({ id, text, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function open(): void {
    clearTimeout(timer.current);
    const trigger = anchor.current?.firstElementChild;
    if (!trigger || !tip.current) return;
    showOnTop(tip.current);
    place(tip.current, trigger);
  }
  function close(): void {
    clearTimeout(timer.current);
    if (tip.current) hideOnTop(tip.current);
  }
  function later(act: () => void, delayMs: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, delayMs);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || tip.current?.hidden !== false) return;
    event.stopPropagation();
    close();
  }

  return (
    <span
      ref={anchor}
      role="none"
      className="contents"
      onPointerEnter={() => later(open, OPEN_DELAY_MS)}
      onPointerLeave={() => later(close, CLOSE_DELAY_MS)}
      onFocus={open}
      onBlur={close}
      onKeyDown={onKeyDown}
    >
      {children}
      <span
        ref={tip}
        id={id}
        role="tooltip"
        hidden
        className="fixed inset-auto z-40 m-0 max-w-[280px] rounded-md border-0 bg-tip px-2.5 py-1.5 text-left text-small font-normal whitespace-normal text-tip-text shadow-menu [&:not([hidden])]:block"
      >
        {text}
      </span>
    </span>
  );
}
