const GAP = 4;
const EDGE = 8;

/** Under its anchor and flush with the nearer edge of it; above when there is more room, always inside the window. */
export function placeMenu(menu: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const { innerWidth, innerHeight } = window;
  const below = box.bottom + GAP;
  const isAbove = below + height > innerHeight - EDGE && box.top > innerHeight - box.bottom;
  const top = isAbove ? box.top - GAP - height : below;
  const left = box.left + box.width / 2 > innerWidth / 2 ? box.right - width : box.left;
  menu.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  menu.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
}
