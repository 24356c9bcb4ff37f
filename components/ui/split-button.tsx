"use client";

import { ChevronDown } from "lucide-react";
import { Button, type ButtonProps } from "./button";
import { MenuButton } from "./menu-button";
import type { MenuEntry } from "./menu-entry";

interface SplitButtonProps extends Omit<ButtonProps, "isWide" | "iconAfter"> {
  readonly menuLabel: string;
  readonly entries: readonly MenuEntry[];
}

/** The usual action, and other ways to the same end behind the arrow. */
export function SplitButton({ menuLabel, entries, ...button }: SplitButtonProps) {
  const isFilled = button.variant === "primary" || button.variant === "danger";
  return (
    <span
      className={`inline-flex [&>button:first-child]:rounded-r-none [&>button:last-child]:-ml-px [&>button:last-child]:w-7 [&>button:last-child]:rounded-l-none touch:[&>button:last-child]:w-10 ${
        isFilled ? "[&>button:last-child]:border-l-[color-mix(in_oklab,var(--accent-on)_30%,transparent)]" : ""
      }`}
    >
      <Button {...button} />
      <MenuButton
        label={menuLabel}
        entries={entries}
        icon={<ChevronDown className="size-3.5" />}
        variant={button.variant ?? "secondary"}
        size={button.size}
      />
    </span>
  );
}
