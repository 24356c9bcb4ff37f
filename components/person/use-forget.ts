import { useEffect, useEffectEvent } from "react";

/** Forgets a secret when the page is left: the browser may keep a page in memory, with everything on it. */
export function useForget(forget: () => void): void {
  const leave = useEffectEvent(forget);
  // Talks to the browser, which says when it puts the page aside.
  useEffect(() => {
    const onLeave = (): void => leave();
    window.addEventListener("pagehide", onLeave);
    return () => window.removeEventListener("pagehide", onLeave);
  }, []);
}
