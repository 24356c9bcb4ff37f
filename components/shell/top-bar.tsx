import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { buttonClass } from "@/components/ui/button-class";
import { BrandMark } from "./brand-mark";
import { TopActions } from "./top-actions";

interface TopBarProps {
  readonly crumbs: readonly Crumb[];
  /** What belongs at the end on this page. */
  readonly end?: ReactNode;
}

/** Where the reader is. When narrow: the way back, or the mark on the first page of a realm. */
export function TopBar({ crumbs, end }: TopBarProps) {
  const t = useTranslations("shell");
  const up = crumbs.findLast((crumb) => crumb.href !== undefined);
  return (
    <header className="flex h-13 flex-none items-center gap-1 border-b border-line pr-4 pl-6 narrow:px-2">
      {up?.href === undefined ? (
        <span className="hidden px-2 narrow:flex">
          <BrandMark />
        </span>
      ) : (
        <span className="hidden narrow:flex">
          <Link href={up.href} aria-label={t("back")} className={buttonClass({ variant: "quiet", isIcon: true })}>
            <ChevronLeft />
          </Link>
        </span>
      )}
      <Breadcrumbs label={t("breadcrumb")} crumbs={crumbs} as={Link} />
      <span className="flex-1" />
      <span className="flex flex-none items-center narrow:hidden">{end}</span>
      <TopActions />
    </header>
  );
}
