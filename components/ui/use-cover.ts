import { type RefObject, useEffect } from "react";

/** Everything outside the element: the siblings of each of its ancestors. Toasts stay reachable. */
function outside(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (
        sibling !== at &&
        sibling instanceof HTMLElement &&
        !sibling.hasAttribute("inert") &&
        !("toasts" in sibling.dataset)
      ) {
        found.push(sibling);
      }
    }
  }
  return found;
}

/** While the element covers the page, the rest of the page can be neither focused nor read. */
export function useCover(ref: RefObject<HTMLElement | null>, isCovering: boolean): void {
  // Talks to the document: `inert` on what lies underneath.
  useEffect(() => {
    if (!isCovering || !ref.current) return;
    const covered = outside(ref.current);
    for (const element of covered) element.setAttribute("inert", "");
    return () => {
      for (const element of covered) element.removeAttribute("inert");
    };
  }, [ref, isCovering]);
}
