/**
 * The browser's top layer: an element shown this way lies above every dialog and is clipped by nothing. A browser without
 * it still shows the element where it stands.
 */
export function showOnTop(element: HTMLElement): void {
  element.hidden = false;
  if (!("showPopover" in element)) return;
  element.popover = "manual";
  if (!element.matches(":popover-open")) element.showPopover();
}

/** Takes the element out of the top layer and hides it. */
export function hideOnTop(element: HTMLElement): void {
  if ("hidePopover" in element && element.matches(":popover-open")) element.hidePopover();
  element.hidden = true;
}
