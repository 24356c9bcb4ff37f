import type { ChangeEvent, ClipboardEvent } from "react";

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Bounds {
  readonly max: number;
  readonly onText: (text: string) => void;
  readonly onTooLong: (count: number, max: number) => void;
}

/**
 * Handlers of a text that has a limit. A paste beyond it is refused before the browser lays it out: megabytes in a field
 * would stop the page, and cutting them off would lose data without a word.
 */
export function bounded({ max, onText, onTooLong }: Bounds) {
  return {
    onPaste(event: ClipboardEvent<TextElement>): void {
      const { length } = event.clipboardData.getData("text");
      if (length <= max) return;
      event.preventDefault();
      onTooLong(length, max);
    },
    onChange(event: ChangeEvent<TextElement>): void {
      const { value } = event.target;
      if (value.length > max) onTooLong(value.length, max);
      else onText(value);
    },
  };
}
