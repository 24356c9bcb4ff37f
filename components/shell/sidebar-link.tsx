import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { NavLink } from "./navigation-data";

interface SidebarLinkProps {
  readonly link: NavLink;
  readonly isCurrent: boolean;
  readonly icon?: ReactNode;
  readonly isQuiet?: boolean;
}

/** One line of the menu. */
export function SidebarLink({ link, isCurrent, icon, isQuiet = false }: SidebarLinkProps) {
  return (
    <Link
      href={link.href}
      {...(isCurrent && { "aria-current": "page" as const })}
      className={classNames(
        "mb-px flex h-7 items-center gap-2.5 rounded-md px-2 touch:h-10",
        isQuiet ? "text-small" : "text-dense",
        isCurrent
          ? "bg-active font-demi text-text [&>svg]:text-accent-text"
          : "font-book text-text-2 hover:bg-hover hover:text-text [&>svg]:text-text-3",
      )}
    >
      {icon}
      <span className="cut">{link.label}</span>
      {link.count !== undefined && (
        <span
          className={`ml-auto flex-none pl-1 text-small ${link.isHot ? "font-demi text-warning-text" : "font-book text-text-3"}`}
        >
          {link.count}
        </span>
      )}
    </Link>
  );
}
