import type { ReactNode } from "react";
import { classNames } from "./class-names";
import type { LinkComponent } from "./link-target";

interface CardProps {
  readonly title?: ReactNode;
  readonly icon?: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: "plain" | "danger" | "warning" | undefined;
  readonly children: ReactNode;
}

const EDGE = { plain: "border-line", danger: "border-danger-line", warning: "border-warning-line" } as const;

/** One subject in a frame, with its title, what there is to say about it, and what can be done. */
export function Card({ title, icon, note, actions, tone = "plain", children }: CardProps) {
  return (
    <section className={`min-w-0 overflow-hidden rounded-lg border bg-card ${EDGE[tone]}`}>
      {title !== undefined && (
        <header className="flex min-h-11 items-center gap-2 pr-2 pl-4">
          {icon}
          <h2 className="min-w-0 py-1 text-dense font-semibold">{title}</h2>
          <div className="cut flex flex-1 items-center gap-2 text-small text-text-3">{note}</div>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}

/** The padded inside of a card under its title. */
export function CardBody({ children }: { readonly children: ReactNode }) {
  return <div className="px-4 pt-1 pb-4">{children}</div>;
}

/** What can be done with the card as a whole, on a ground of its own; from below, full width when narrow. */
export function CardActions({ children }: { readonly children: ReactNode }) {
  return (
    <footer className="flex items-center gap-2 border-t border-line bg-dlg-foot px-4 py-3 narrow:flex-col-reverse narrow:items-stretch">
      {children}
    </footer>
  );
}

interface CardRowProps {
  readonly href?: string | undefined;
  readonly as?: LinkComponent | undefined;
  readonly children: ReactNode;
}

/** One line of a card that holds a list; with an address all of it is a link. */
export function CardRow({ href, as: Link = "a", children }: CardRowProps) {
  const look = "flex min-h-10 items-center gap-2.5 border-t border-line-soft px-4 text-dense";
  if (href === undefined) return <div className={look}>{children}</div>;
  return (
    <Link href={href} className={classNames(look, "hover:bg-hover focus-visible:-outline-offset-2")}>
      {children}
    </Link>
  );
}
