import { useEffect, useEffectEvent, useRef } from "react";

/** How long `G` waits for its second letter. */
const CHORD_MS = 1500;

interface ShellKeys {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  /** Letter after `G`. */
  readonly onGo: (letter: string) => void;
  /** Single keys can be switched off: speech input types letters that were never meant (WCAG 2.1.4). */
  readonly hasSingleKeys: boolean;
}

/** True where a letter is text, a choice in a list, or belongs to an open dialog or menu. */
function takesLetters(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu], [aria-modal=true]",
    ) !== null
  );
}

/** The filter of the list that is shown now. */
function focusFilter(): boolean {
  const filters = document.querySelectorAll<HTMLElement>('[aria-keyshortcuts="/"]');
  const shown = [...filters].find((filter) => filter.closest("[inert], [hidden]") === null);
  shown?.focus();
  return shown !== undefined;
}

/** The keys that work on every page. */
export function useShellKeys(keys: ShellKeys): void {
  const chordAt = useRef(Number.NEGATIVE_INFINITY);

  const onSingle = useEffectEvent((event: KeyboardEvent): boolean => {
    const letter = event.key.toLowerCase();
    const isChord = event.timeStamp - chordAt.current < CHORD_MS;
    chordAt.current = letter === "g" && !isChord ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (isChord) keys.onGo(letter);
    else if (letter === "?") keys.onHelp();
    else if (letter === "/") return focusFilter();
    else return false;
    return true;
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      keys.onPalette();
      return;
    }
    if (isCommand || event.altKey || !keys.hasSingleKeys || takesLetters(event.target)) return;
    if (onSingle(event)) event.preventDefault();
  });

  // Talks to the document's keyboard.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
