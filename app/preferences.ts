import type { Theme } from "@/components/shell/preferences";

export const THEME_COOKIE = "gatehouse-theme";

export function themeOf(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
