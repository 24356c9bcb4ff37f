import { Fragment } from "react";
import { classNames } from "./class-names";
import type { LinkComponent } from "./link-target";

export interface Crumb {
  readonly label: string;
  /** The last one, where the reader is, has none. */
  readonly href?: string | undefined;
  /** Names of objects are set in mono, words are not. */
  readonly isMono?: boolean | undefined;
}

interface BreadcrumbsProps {
  readonly label: string;
  readonly crumbs: readonly Crumb[];
  readonly as?: LinkComponent | undefined;
}

/** The way from the realm to this page. When narrow only the step back is left. */
export function Breadcrumbs({ label, crumbs, as: Link = "a" }: BreadcrumbsProps) {
  const upIndex = crumbs.findLastIndex((crumb) => crumb.href !== undefined);
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-dense text-text-3">
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1;
          const face = classNames("cut rounded-sm", crumb.isMono && "mono");
          return (
            <Fragment key={`${crumb.href ?? ""}:${crumb.label}`}>
              <li
                className={classNames(
                  "flex min-w-0",
                  index !== upIndex && (upIndex >= 0 || !isLast) && "narrow:hidden",
                  !isLast && "flex-none",
                )}
              >
                {crumb.href === undefined ? (
                  <span {...(isLast && { "aria-current": "page" as const })} className={`${face} font-demi text-text`}>
                    {crumb.label}
                  </span>
                ) : (
                  <Link
                    href={crumb.href}
                    className={`${face} text-text-2 hover:text-text narrow:py-2.5 narrow:text-base narrow:font-medium narrow:text-text`}
                  >
                    {crumb.label}
                  </Link>
                )}
              </li>
              {!isLast && (
                <li aria-hidden="true" className="text-small text-text-off narrow:hidden">
                  /
                </li>
              )}
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
