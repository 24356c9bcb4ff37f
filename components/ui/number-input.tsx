"use client";

import type { KeyboardEvent } from "react";
import { TextInput, type TextInputProps } from "./text-input";

export interface NumberInputProps extends Omit<TextInputProps, "type" | "inputMode" | "min" | "max" | "step"> {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
}

/**
 * A number as text: the browser's own number field changes by the wheel and swallows what is no number, so that nobody
 * can be told what was wrong with it. Arrow keys step here too.
 */
export function NumberInput({ min, max, step = 1, onKeyDown, ...input }: NumberInputProps) {
  function stepByKey(event: KeyboardEvent<HTMLInputElement>): void {
    onKeyDown?.(event);
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    const field = event.currentTarget;
    if (direction === 0 || event.defaultPrevented || field.readOnly || !/^-?\d*$/.test(field.value)) return;
    event.preventDefault();
    const next = Number(field.value) + direction * step;
    const bounded = Math.min(Math.max(next, min ?? Number.NEGATIVE_INFINITY), max ?? Number.POSITIVE_INFINITY);
    typeInto(field, String(bounded));
  }
  return <TextInput autoComplete="off" {...input} inputMode="numeric" onKeyDown={stepByKey} />;
}

/** Changes the value as typing would, so that React's `onChange` sees it: React patches `value` on the instance only. */
function typeInto(field: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  setter?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
