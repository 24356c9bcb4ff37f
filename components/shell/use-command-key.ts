import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** The key that goes with letters for commands, as this keyboard prints it. The server, which cannot know, says Ctrl. */
export function useCommandKey(): "Ctrl" | "⌘" {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}
