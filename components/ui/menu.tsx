"use client";

import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from "react";
import { isMenuItem, isShortcut, type MenuEntry, type MenuItem } from "./menu-entry";
import { MenuLine } from "./menu-line";
import { placeMenu } from "./place-menu";
import { hideOnTop, showOnTop } from "./top-layer";

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** What opened the menu: it is placed beside it and gets the focus back. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
}

/** Focus moves over the end to the beginning; disabled entries are visited too, because they tell their reason. */
function move(menu: HTMLElement | null, key: string): boolean {
  const items = itemsIn(menu);
  const at = items.findIndex((item) => item.matches(":focus"));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: at <= 0 ? items.length - 1 : at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[key];
  if (target === undefined) return false;
  items[target]?.focus();
  return true;
}

/** Letters that are no shortcut jump to the next entry that begins with them. */
function jumpTo(menu: HTMLElement | null, letter: string): void {
  const items = itemsIn(menu);
  const at = items.findIndex((item) => item.matches(":focus"));
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  later.find((item) => item.dataset.label?.toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}

/**
 * A menu in the browser's top layer, so that no scrolling box and no dialog can cut it off. Its letters choose at once.
 */
export function Menu({ label, entries, anchor, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const close = useEffectEvent(onClose);

  // Talks to the top layer, to the pointer outside and to the window's scrolling.
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    showOnTop(element);
    placeMenu(element, anchor);
    itemsIn(element)[0]?.focus();
    const stop = new AbortController();
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && (element.contains(event.target) || anchor.contains(event.target))) return;
      close();
    };
    document.addEventListener("pointerdown", closeOutside, { signal: stop.signal, capture: true });
    window.addEventListener("scroll", closeOutside, { signal: stop.signal, capture: true });
    window.addEventListener("resize", () => close(), { signal: stop.signal });
    return () => {
      stop.abort();
      hideOnTop(element);
    };
  }, [anchor]);

  function leave(): void {
    anchor.focus();
    onClose();
  }
  function choose(item: MenuItem): void {
    if (item.disabledReason !== undefined) return;
    leave();
    item.onSelect();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const chosen =
      isPlain && event.key !== "Enter"
        ? entries.filter(isMenuItem).find((entry) => isShortcut(entry, event.key))
        : undefined;
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") leave();
    else if (move(menu.current, event.key)) event.preventDefault();
    else if (chosen) choose(chosen);
    else if (isPlain && event.key.length === 1 && event.key !== " ") jumpTo(menu.current, event.key);
    else return;
    if (event.key !== "Tab") event.preventDefault();
  }

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="fixed inset-auto z-40 m-0 max-h-[calc(100dvh-16px)] min-w-44 animate-rise overflow-y-auto rounded-lg border-0 bg-raised p-1 text-dense text-text shadow-menu"
    >
      {entries.map((entry) => (
        <MenuLine key={entry.key} entry={entry} id={`${idBase}-${entry.key}`} onChoose={choose} />
      ))}
    </div>
  );
}
