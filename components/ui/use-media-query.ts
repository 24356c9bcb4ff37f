import { useSyncExternalStore } from "react";

/** Below this width the side becomes a bar and the drawer a page. */
export const NARROW = "(max-width: 760px)";

/** Whether the window matches; the server, which cannot know, answers no. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
