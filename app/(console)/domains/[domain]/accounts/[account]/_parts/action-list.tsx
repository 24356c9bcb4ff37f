"use client";

import { useEffect, useEffectEvent } from "react";
import { Kbd } from "@/components/ui/kbd";
import { isShortcut, type MenuItem } from "@/components/ui/menu-entry";
import { Tooltip } from "@/components/ui/tooltip";

/** True where a letter is text, or belongs to an open menu or dialog. */
function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=alertdialog]") !==
      null
  );
}

/** The letters that stand beside the actions work on the whole page while nobody types. */
function useLetters(items: readonly MenuItem[]): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (takesLetters(event.target)) return;
    const item = items.find((one) => isShortcut(one, event.key));
    if (item === undefined || item.disabledReason !== undefined) return;
    event.preventDefault();
    item.onSelect();
  });
  // Talks to the document's keyboard.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function ActionLine({ item }: { readonly item: MenuItem }) {
  const { key, label, icon, shortcut, isDanger = false, disabledReason, onSelect } = item;
  const isOff = disabledReason !== undefined;
  const tone = isOff ? "text-text-off" : isDanger ? "text-danger-text" : "[&>svg]:text-text-2";
  const line = (
    <button
      type="button"
      {...(isOff ? { "aria-disabled": true, "aria-describedby": `reason-${key}` } : { onClick: onSelect })}
      {...(shortcut !== undefined && { "aria-keyshortcuts": shortcut })}
      className={`flex h-8 w-full items-center gap-2.5 px-4 text-left text-dense hover:bg-hover focus-visible:-outline-offset-2 touch:h-10 ${tone}`}
    >
      {icon}
      <span className="cut flex-1">{label}</span>
      {shortcut !== undefined && (
        <span className="flex narrow:hidden">
          <Kbd isBare>{shortcut}</Kbd>
        </span>
      )}
    </button>
  );
  return isOff ? (
    <Tooltip id={`reason-${key}`} text={disabledReason}>
      {line}
    </Tooltip>
  ) : (
    line
  );
}

/** Actions as a list that is always open, with their letters. */
export function ActionList({ items }: { readonly items: readonly MenuItem[] }) {
  useLetters(items);
  return (
    <ul className="pb-2">
      {items.map((item) => (
        <li key={item.key}>
          <ActionLine item={item} />
        </li>
      ))}
    </ul>
  );
}
