"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FormAction, Theme } from "./preferences";

export interface ShellValue {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly theme: Theme;
  readonly setTheme: FormAction;
  readonly locale: string;
  readonly setLocale: FormAction;
  /** The work that is running. */
  readonly chip?: ReactNode;
}

const nothing = (): void => undefined;

/** Outside the shell its doors lead nowhere: a page can be rendered alone. */
export const ShellContext = createContext<ShellValue>({
  openPalette: nothing,
  openKeys: nothing,
  theme: "system",
  setTheme: nothing,
  locale: "en",
  setLocale: nothing,
});

/** The doors of the shell for what stands inside it. */
export function useShell(): ShellValue {
  return useContext(ShellContext);
}
