"use client";

import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { isMenuItem, isShortcut, type MenuEntry } from "./menu-entry";

interface RowKeysOptions {
  /** Keys of the rows, in the order they are shown. */
  readonly rows: readonly string[];
  readonly onOpen: (row: string) => void;
  /** Ticks a row, or unticks it. */
  readonly onToggle?: ((row: string) => void) | undefined;
  /** Ticks everything between the row where ticking began and this one. */
  readonly onExtend?: ((row: string) => void) | undefined;
  /** The row's menu; its letters work on the row too. */
  readonly menuOf?: ((row: string) => readonly MenuEntry[]) | undefined;
}

interface OpenMenu {
  readonly row: string;
  readonly anchor: HTMLElement;
}

/** True in what takes letters itself: there, single keys are typing. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}

/**
 * The keyboard of a table: one tab stop, arrows move the row, Space ticks, Shift extends, Enter opens, `.` or the menu
 * key opens the row's menu, whose letters work on the row as well. Spread `table` on the table and `row(key)` on each row.
 */
export function useRowKeys({ rows, onOpen, onToggle, onExtend, menuOf }: RowKeysOptions) {
  const [focused, setFocused] = useState<string>();
  const [menu, setMenu] = useState<OpenMenu>();
  const stop = focused !== undefined && rows.includes(focused) ? focused : rows[0];

  function openMenu(row: string, anchor: HTMLElement): void {
    if (menuOf) setMenu({ row, anchor });
  }
  function menuAnchor(element: HTMLElement): HTMLElement {
    return element.querySelector<HTMLElement>("[aria-haspopup=menu]") ?? element;
  }
  /** Moves the focus and says which row has it now. */
  function moveTo(index: number, from: HTMLElement): string | undefined {
    const target = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (target === undefined) return undefined;
    from.parentElement?.querySelector<HTMLElement>(`[data-row="${CSS.escape(target)}"]`)?.focus();
    return target;
  }

  function onRowKey(row: string, event: KeyboardEvent<HTMLElement>): boolean {
    const element = event.currentTarget;
    const at = rows.indexOf(row);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      const reached = moveTo(target, element);
      if (event.shiftKey && reached !== undefined) onExtend?.(reached);
      return true;
    }
    if (event.target !== element) return false;
    if (event.key === " " && onToggle) onToggle(row);
    else if (event.key === "Enter") onOpen(row);
    else if (event.key === "." || event.key === "ContextMenu") openMenu(row, menuAnchor(element));
    else return chooseByLetter(row, event.key);
    return true;
  }
  function chooseByLetter(row: string, pressed: string): boolean {
    const entry = menuOf?.(row)
      .filter(isMenuItem)
      .find((item) => isShortcut(item, pressed));
    if (!entry || entry.disabledReason !== undefined) return false;
    entry.onSelect();
    return true;
  }

  return {
    /** The open row menu, for `<Menu anchor={…} />`. */
    menu,
    openMenu,
    closeMenu: () => setMenu(undefined),
    table: { role: "grid", ...(onToggle && { "aria-multiselectable": true }) } as const,
    row: (row: string) => ({
      "data-row": row,
      tabIndex: row === stop ? 0 : -1,
      onFocus: () => setFocused(row),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        if (onRowKey(row, event)) event.preventDefault();
      },
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        if (!menuOf || event.shiftKey) return;
        event.preventDefault();
        openMenu(row, menuAnchor(event.currentTarget));
      },
    }),
  };
}
