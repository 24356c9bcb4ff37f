import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/**
 * Which columns leave first when the table gets narrower than 1120, 1060 and 880 px: the table's own width counts, so an
 * open drawer makes room the same way as a small window.
 */
export type Drop = 1 | 2 | 3;

const DROP: Readonly<Record<Drop, string>> = {
  1: "@max-[1120px]:hidden",
  2: "@max-[1060px]:hidden",
  3: "@max-[880px]:hidden",
};

/** Where a cell goes in the two lines of a row on a narrow screen. A cell without a place is not shown there. */
export type Place = "mark" | "title" | "state" | "meta" | "figure";

const PLACE: Readonly<Record<Place, string>> = {
  mark: "lines:[grid-area:mark]",
  title: "lines:[grid-area:title] lines:self-end lines:text-base",
  state: "lines:[grid-area:state] lines:justify-self-end lines:self-end lines:text-[12px]/5",
  meta: "lines:[grid-area:meta] lines:self-start lines:text-small",
  figure: "lines:[grid-area:figure] lines:justify-self-end lines:self-start lines:text-small",
};

function placed(place: Place | undefined): string {
  return place === undefined ? "lines:hidden" : `lines:block lines:h-auto lines:border-0 lines:p-0! ${PLACE[place]}`;
}

interface TableProps extends Omit<ComponentProps<"table">, "className"> {
  readonly label: string;
  readonly isRoomy?: boolean | undefined;
  /** On a narrow screen: two lines a row, for which every cell needs a `place` to be seen; or a table that scrolls. */
  readonly narrow?: "lines" | "scroll" | undefined;
}

/** A native table in a box that scrolls, with a head that stays. Rows that can be chosen make it a grid. */
export function Table({ label, isRoomy = false, narrow = "lines", children, ...table }: TableProps) {
  return (
    <div className="@container min-h-0 flex-1 overflow-auto narrow:border-t narrow:border-line-soft">
      <table
        aria-label={label}
        {...table}
        data-narrow={narrow}
        className={classNames(
          "w-full table-fixed border-separate border-spacing-0 text-dense lines:block",
          isRoomy ? "[--row:44px]" : "[--row:36px]",
          narrow === "scroll" && "narrow:min-w-[640px]",
        )}
      >
        {children}
      </table>
    </div>
  );
}

interface ColumnProps {
  /** A width class; one column is left without and takes the rest. */
  readonly className?: string | undefined;
  readonly drop?: Drop | undefined;
}

/** Width of a column. */
export function Column({ className, drop }: ColumnProps) {
  return <col className={classNames(className, drop !== undefined && DROP[drop])} />;
}

interface HeadCellProps {
  readonly children: ReactNode;
  readonly isNumber?: boolean | undefined;
  readonly isFirst?: boolean | undefined;
  readonly isLast?: boolean | undefined;
  readonly drop?: Drop | undefined;
  readonly sort?: "ascending" | "descending" | "none" | undefined;
  readonly onSort?: (() => void) | undefined;
}

/** A column's title; with `onSort` it is a button that says how the rows are ordered. */
export function HeadCell({ children, isNumber = false, isFirst, isLast, drop, sort, onSort }: HeadCellProps) {
  const isSorted = sort === "ascending" || sort === "descending";
  const Arrow = sort === "descending" ? ArrowDown : ArrowUp;
  const words = (
    <>
      {children}
      {isSorted && <Arrow aria-hidden="true" className="ml-0.5 inline-block size-3 align-[-2px]" />}
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={classNames(
        "sticky top-0 z-1 h-8.5 border-b border-line bg-surface px-3 text-small font-medium whitespace-nowrap",
        isNumber ? "text-right" : "text-left",
        isSorted ? "text-text" : "text-text-3",
        isFirst && "pl-6",
        isLast && "pr-4",
        drop !== undefined && DROP[drop],
      )}
    >
      {onSort === undefined ? (
        words
      ) : (
        <button type="button" onClick={onSort} className="-mx-1 rounded-sm px-1 font-medium hover:text-text">
          {words}
        </button>
      )}
    </th>
  );
}

/** The titles; on a narrow screen they are only read, not seen. */
export function TableHead({ children }: { readonly children: ReactNode }) {
  return <thead className="lines:sr-only">{children}</thead>;
}

export function TableBody({ children }: { readonly children: ReactNode }) {
  return <tbody className="lines:block">{children}</tbody>;
}

interface RowProps extends Omit<ComponentProps<"tr">, "className"> {
  readonly isSelected?: boolean | undefined;
  /** Its menu is open, or its detail is shown beside the table. */
  readonly isOpen?: boolean | undefined;
}

/** The two lines of a row on a narrow screen; what marks the row stands before both. */
const LINES =
  "lines:grid-cols-[minmax(0,1fr)_auto_auto] lines:[grid-template-areas:'title_title_state'_'meta_figure_figure'] lines:has-[>[data-mark]]:grid-cols-[auto_minmax(0,1fr)_auto_auto] lines:has-[>[data-mark]]:[grid-template-areas:'mark_title_title_state'_'mark_meta_figure_figure']";

/** One object. The focus lies on the row as a whole. */
export function Row({ isSelected, isOpen = false, children, ...row }: RowProps) {
  return (
    <tr
      {...row}
      {...(isSelected !== undefined && { "aria-selected": isSelected })}
      className={classNames(
        "group/row relative -outline-offset-2! *:border-b *:border-line-soft",
        "lines:grid lines:h-13 lines:grid-rows-2 lines:gap-x-3 lines:border-b lines:border-line-soft lines:px-4",
        LINES,
        isSelected ? "bg-selected" : isOpen ? "bg-hover" : "hover:bg-hover",
      )}
    >
      {children}
    </tr>
  );
}

interface CellProps extends Omit<ComponentProps<"td">, "className"> {
  readonly place?: Place | undefined;
  readonly drop?: Drop | undefined;
  readonly isNumber?: boolean | undefined;
  readonly isFirst?: boolean | undefined;
  readonly isLast?: boolean | undefined;
  /** The word that matters, a second word, or a hint. */
  readonly weight?: "first" | "second" | "third" | undefined;
}

const WEIGHT = { first: "text-text", second: "text-text-2", third: "text-text-3" } as const;

/** One value of a row. Give `title` when it may be cut. */
export function Cell({
  place,
  drop,
  isNumber = false,
  isFirst,
  isLast,
  weight = "second",
  children,
  ...cell
}: CellProps) {
  return (
    <td
      {...cell}
      {...(place === "mark" && { "data-mark": "" })}
      className={classNames(
        "h-(--row) px-3 text-ellipsis whitespace-nowrap",
        WEIGHT[weight],
        isNumber && "text-right",
        isFirst && "pl-6",
        isLast ? "pr-4 pl-0! text-right" : "overflow-hidden",
        drop !== undefined && DROP[drop],
        // Above the link that is as large as the row.
        place === "mark" && "lines:relative lines:z-10 lines:self-center lines:overflow-visible!",
        placed(place),
      )}
    >
      {children}
    </td>
  );
}

/** Look of the link that names a row's object; on a narrow screen all of the row follows it. */
export const ROW_LINK =
  "mono font-medium text-text rounded-sm hover:underline underline-offset-3 lines:after:absolute lines:after:inset-0";
