import type { ReactNode } from "react";

export interface MenuItem {
  readonly kind?: "item";
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A letter or a named key ("Del", "Enter") that chooses the entry while the menu is open, and on the row it belongs to. */
  readonly shortcut?: string | undefined;
  readonly isDanger?: boolean | undefined;
  /** One of several: drawn with a tick when in force. */
  readonly isChecked?: boolean | undefined;
  /** Why this cannot be done now. The entry stays where it is and says so. */
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
}

export type MenuEntry =
  | MenuItem
  | { readonly kind: "separator"; readonly key: string }
  | { readonly kind: "heading"; readonly key: string; readonly label: string };

export function isMenuItem(entry: MenuEntry): entry is MenuItem {
  return entry.kind === undefined || entry.kind === "item";
}

/** Name of a key as menus print it, against the name the browser gives it. */
const PRINTED: Readonly<Record<string, string>> = { delete: "del", escape: "esc" };

/** True when this key press is the one that an entry prints beside itself. */
export function isShortcut(entry: MenuItem, pressedKey: string): boolean {
  const pressed = pressedKey.toLowerCase();
  return entry.shortcut !== undefined && entry.shortcut.toLowerCase() === (PRINTED[pressed] ?? pressed);
}
