import Link from "next/link";
import type { ReactNode } from "react";
import { ProgressRing } from "@/components/ui/progress";

interface JobChipProps {
  readonly href: string;
  readonly percent: number;
  readonly title: ReactNode;
  /** The percentage in words. */
  readonly progress: ReactNode;
}

/** The work that is running, folded into the top bar. */
export function JobChip({ href, percent, title, progress }: JobChipProps) {
  return (
    <Link
      href={href}
      className="mr-1.5 flex h-7 items-center gap-2 rounded-full border border-line px-2.5 text-small whitespace-nowrap text-text-2 hover:bg-hover"
    >
      <ProgressRing percent={percent} />
      {title}
      <b className="font-medium text-text">{progress}</b>
    </Link>
  );
}
