/**
 * The browser's top layer: an element with `popover="manual"` shown this way lies above every dialog and is clipped by
 * nothing. Browsers without it (and the test DOM) still show the element where it stands.
 */
export function showOnTop(element: HTMLElement): void {
  element.hidden = false;
  if ("showPopover" in element && !element.matches(":popover-open")) element.showPopover();
}

/** Takes the element out of the top layer and hides it. */
export function hideOnTop(element: HTMLElement): void {
  if ("hidePopover" in element && element.matches(":popover-open")) element.hidePopover();
  element.hidden = true;
}
