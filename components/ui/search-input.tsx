"use client";

import { Search, X } from "lucide-react";
import { useRef } from "react";
import { Kbd } from "./kbd";
import { TextInput, type TextInputProps } from "./text-input";

export interface SearchInputProps
  extends Omit<TextInputProps, "type" | "value" | "defaultValue" | "prefix" | "after" | "unit" | "onChange"> {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The key that brings the focus here, shown while the field is empty. */
  readonly shortcut?: string | undefined;
}

/** A filter or a search: its label is its placeholder and its name; Escape and the cross empty it. */
export function SearchInput({ label, clearLabel, value, onChange, shortcut, ...input }: SearchInputProps) {
  const field = useRef<HTMLInputElement>(null);
  function clear(): void {
    onChange("");
    field.current?.focus();
  }
  const cross = (
    <button
      type="button"
      aria-label={clearLabel}
      onClick={clear}
      className="-mr-1.5 grid size-6 flex-none place-items-center rounded-sm text-text-3 hover:bg-hover hover:text-text touch:size-9"
    >
      <X className="size-3.5" />
    </button>
  );
  const key =
    shortcut === undefined ? undefined : (
      <span className="-mr-0.5 flex narrow:hidden">
        <Kbd>{shortcut}</Kbd>
      </span>
    );
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      placeholder={label}
      {...input}
      ref={field}
      type="search"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        input.onKeyDown?.(event);
        if (event.key !== "Escape" || value === "") return;
        event.preventDefault();
        event.stopPropagation();
        clear();
      }}
      prefix={<Search className={input.size === "large" ? "" : "size-3.5"} />}
      after={value === "" ? key : cross}
    />
  );
}
