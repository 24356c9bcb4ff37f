import { Ellipsis } from "lucide-react";
import { IconButton } from "./button";

interface RowMenuButtonProps {
  /** Names the object, because a page holds many of these. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** The three dots at the end of a row. Not a tab stop of its own: the row's `.` opens the same menu. */
export function RowMenuButton({ label, isOpen, onOpen }: RowMenuButtonProps) {
  return (
    <IconButton
      icon={<Ellipsis />}
      label={label}
      size="small"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(event.currentTarget)}
    />
  );
}
