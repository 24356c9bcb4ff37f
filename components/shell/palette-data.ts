import type { RealmIconName } from "./navigation-data";

export type PaletteIconName =
  | RealmIconName
  | "account"
  | "alias"
  | "forwarder"
  | "group"
  | "list"
  | "number"
  | "setting"
  | "page"
  | "command"
  | "action"
  | "create"
  | "explain"
  | "search";

/** One thing that can be opened or done. */
export interface PaletteEntry {
  readonly key: string;
  readonly icon: PaletteIconName;
  readonly label: string;
  /** Names of objects, keys and commands. */
  readonly isMono?: boolean | undefined;
  /** Quieter words behind the label. */
  readonly note?: string | undefined;
  readonly noteIsMono?: boolean | undefined;
  /** A level, an effect. */
  readonly badge?: string | undefined;
  /** Where the thing stands. */
  readonly place?: string | undefined;
  readonly placeIsMono?: boolean | undefined;
  readonly shortcut?: string | undefined;
  /** A page to go to, work to begin, or what to search for instead. */
  readonly target: { readonly href: string } | { readonly run: () => void } | { readonly typed: string };
}

export interface PaletteGroup {
  readonly key: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly entries: readonly PaletteEntry[];
}

export interface PaletteResult {
  readonly groups: readonly PaletteGroup[];
  /** How far the search has come: "14 found, still reading 2 Domains". */
  readonly status?: string | undefined;
  /** What to say when nothing has the name that was typed; groups may then hold what to do instead. */
  readonly nothing?: { readonly title: string; readonly text: string } | undefined;
}

export interface PaletteScope {
  readonly key: string;
  readonly label: string;
  /** The character that chooses this scope when it is typed first; the scope of everything has none. */
  readonly prefix: string;
}

/**
 * Answers a query bit by bit: each result replaces the one before it. It stops when the signal says so. The text comes
 * without the scope's prefix.
 */
export type PaletteSearch = (
  query: { readonly text: string; readonly scope: string },
  signal: AbortSignal,
) => AsyncIterable<PaletteResult>;

/** The scope that a text begins with, and the text without its prefix. */
export function scopeOf(
  typed: string,
  scopes: readonly PaletteScope[],
): { scope: PaletteScope | undefined; text: string } {
  const scope = scopes.find(({ prefix }) => prefix !== "" && typed.startsWith(prefix));
  if (scope) return { scope, text: typed.slice(scope.prefix.length).trim() };
  return { scope: scopes.find(({ prefix }) => prefix === ""), text: typed.trim() };
}
