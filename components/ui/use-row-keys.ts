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

type OpenRowMenu = (row: string, anchor: HTMLElement) => void;

/** True in what takes letters itself: there, single keys are typing. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
}

/** Where the row's menu hangs: its three dots, or the row itself where a narrow screen does not show them. */
function menuAnchor(row: HTMLElement): HTMLElement {
  const dots = row.querySelector<HTMLElement>("[aria-haspopup=menu]");
  return dots && dots.getClientRects().length > 0 ? dots : row;
}

/** The row that a key leads to from this one; at the ends it stays. */
function reachedBy(key: string, rows: readonly string[], from: string): string | undefined {
  const at = rows.indexOf(from);
  const last = rows.length - 1;
  const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  const target = targets[key];
  return target === undefined ? undefined : rows[Math.min(Math.max(target, 0), last)];
}

function focusRow(key: string, among: HTMLCollection | undefined): void {
  for (const row of among ?? []) {
    if (row instanceof HTMLElement && row.dataset.row === key) row.focus();
  }
}

function chooseByLetter(entries: readonly MenuEntry[], pressed: string): boolean {
  const entry = entries.filter(isMenuItem).find((item) => isShortcut(item, pressed));
  if (!entry || entry.disabledReason !== undefined) return false;
  entry.onSelect();
  return true;
}

/** Answers whether the key meant something here. */
function onRowKey(row: string, event: KeyboardEvent<HTMLElement>, options: RowKeysOptions, openMenu: OpenRowMenu) {
  const { rows, onOpen, onToggle, onExtend, menuOf } = options;
  const element = event.currentTarget;
  const reached = reachedBy(event.key, rows, row);
  if (reached !== undefined) {
    focusRow(reached, element.parentElement?.children);
    if (event.shiftKey) onExtend?.(reached);
    return true;
  }
  if (event.target !== element) return false;
  if (event.key === " " && onToggle) onToggle(row);
  else if (event.key === "Enter") onOpen(row);
  else if (event.key === "." || event.key === "ContextMenu") openMenu(row, menuAnchor(element));
  else return chooseByLetter(menuOf?.(row) ?? [], event.key);
  return true;
}

/**
 * The keyboard of a table: one tab stop, arrows move the row, Space ticks, Shift extends, Enter opens, `.` or the menu
 * key opens the row's menu, whose letters work on the row as well. Spread `table` on the table and `row(key)` on each row.
 */
export function useRowKeys(options: RowKeysOptions) {
  const { rows, onToggle, menuOf } = options;
  const [focused, setFocused] = useState<string>();
  const [menu, setMenu] = useState<OpenMenu>();
  const stop = focused !== undefined && rows.includes(focused) ? focused : rows[0];
  const openMenu: OpenRowMenu = (row, anchor) => {
    if (menuOf) setMenu({ row, anchor });
  };
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
        if (onRowKey(row, event, options, openMenu)) event.preventDefault();
      },
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        if (!menuOf || event.shiftKey) return;
        event.preventDefault();
        openMenu(row, menuAnchor(event.currentTarget));
      },
    }),
  };
}
