"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { isInBranch, type NavBranch, type NavLink } from "./navigation-data";
import { SidebarLink } from "./sidebar-link";

interface BranchProps {
  readonly branch: NavBranch;
  readonly pathname: string;
  readonly current: string | undefined;
}

/** One Domain: its name leads to it, the arrow before the name unfolds its pages. Where the reader is, it is open. */
function Branch({ branch, pathname, current }: BranchProps) {
  const t = useTranslations("shell");
  const isHere = isInBranch(branch, pathname);
  const [chosen, setChosen] = useState<boolean>();
  const [wasHere, setWasHere] = useState(isHere);
  // Walking into a Domain or out of it forgets what was folded by hand.
  if (wasHere !== isHere) {
    setWasHere(isHere);
    setChosen(undefined);
  }
  const isOpen = chosen ?? isHere;
  const listId = useId();
  const isCurrent = current === branch.href && !branch.pages.some((page) => page.href === branch.href);
  return (
    <li>
      <div
        className={classNames(
          "mb-px flex h-7 items-center rounded-md touch:h-10",
          isCurrent ? "bg-active" : "hover:bg-hover",
        )}
      >
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-label={t(isOpen ? "foldDomain" : "expandDomain", { domain: branch.name })}
          onClick={() => setChosen(!isOpen)}
          className="grid size-6 flex-none place-items-center rounded-sm text-text-3 touch:size-10"
        >
          <ChevronRight className={classNames("size-3 transition-[rotate]", isOpen && "rotate-90")} />
        </button>
        <Link
          href={branch.href}
          title={branch.name}
          {...(isCurrent && { "aria-current": "page" as const })}
          className="cut flex-1 rounded-sm pr-2 font-mono text-[12px]/7 tracking-[-0.02em] text-text-2 hover:text-text"
        >
          {branch.name}
        </Link>
      </div>
      <ul id={listId} hidden={!isOpen} className="mt-px mb-1 ml-[9px] border-l border-line pl-2">
        {branch.pages.map((page) => (
          <li key={page.href}>
            <SidebarLink link={page} isCurrent={page.href === current} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface DomainTreeProps {
  readonly branches: readonly NavBranch[];
  readonly rest?: NavLink | undefined;
  readonly pathname: string;
  readonly current: string | undefined;
}

/** Domains under their realm, each with its pages. */
export function DomainTree({ branches, rest, pathname, current }: DomainTreeProps) {
  return (
    <ul className="mt-px mb-1 ml-[15px] border-l border-line pl-2">
      {branches.map((branch) => (
        <Branch key={branch.href} branch={branch} pathname={pathname} current={current} />
      ))}
      {rest !== undefined && (
        <li className="pl-4">
          <SidebarLink link={rest} isCurrent={false} isQuiet />
        </li>
      )}
    </ul>
  );
}
