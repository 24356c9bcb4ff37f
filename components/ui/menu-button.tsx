"use client";

import { Ellipsis } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Button, IconButton } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-class";
import { Menu } from "./menu";
import type { MenuEntry } from "./menu-entry";

interface MenuButtonProps {
  /** Name of the menu, and of the button when it shows an icon alone. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Words on the button; without them it is the three dots or `icon`. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
}

/** A button that opens a menu: by press, or by the arrow down. */
export function MenuButton({ label, entries, children, icon, iconAfter, variant, size }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const trigger = {
    "aria-haspopup": "menu",
    "aria-expanded": anchor !== undefined,
    onClick: (event: { currentTarget: HTMLElement }) => setAnchor(anchor ? undefined : event.currentTarget),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      setAnchor(event.currentTarget);
    },
  } as const;
  return (
    <>
      {children === undefined ? (
        <IconButton {...trigger} label={label} icon={icon ?? <Ellipsis />} variant={variant} size={size} />
      ) : (
        <Button {...trigger} icon={icon} iconAfter={iconAfter} variant={variant} size={size}>
          {children}
        </Button>
      )}
      {anchor && <Menu label={label} entries={entries} anchor={anchor} onClose={() => setAnchor(undefined)} />}
    </>
  );
}
