import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Breakable } from "./breakable";

const WAS = "text-danger-text line-through decoration-[color-mix(in_oklab,var(--danger-text)_55%,transparent)]";

interface ChangeValueProps {
  readonly was: ReactNode;
  readonly now: ReactNode;
  /** Read between the two values. */
  readonly becomes: string;
  /** The old value is not there to be struck out. */
  readonly isHidden?: boolean | undefined;
}

/** The old value, struck out, and the new one. */
export function ChangeValue({ was, now, becomes, isHidden = false }: ChangeValueProps) {
  return (
    <span className="mono wrap-anywhere">
      {isHidden ? (
        <span className="text-text-3">{was}</span>
      ) : (
        <s className={WAS}>
          <Breakable>{was}</Breakable>
        </s>
      )}
      <ArrowRight aria-label={becomes} className="mx-1.5 inline size-3.5 align-[-2px] text-text-3" />
      <span className="font-demi text-success-text">
        <Breakable>{now}</Breakable>
      </span>
    </span>
  );
}

interface ChangeTableProps {
  readonly caption: string;
  readonly becomes: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly was: ReactNode;
    readonly now: ReactNode;
    readonly isHidden?: boolean;
  }[];
}

/** Old and new value of more letters have no room beside each other. */
const SHORT = 28;

function isLong(...values: readonly ReactNode[]): boolean {
  return values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0) > SHORT;
}

/** What changes, one line per setting; `isHidden` marks an old value that nobody can know. */
export function ChangeTable({ caption, becomes, rows }: ChangeTableProps) {
  return (
    <table className="w-full border-collapse text-dense [&_tr+tr>*]:border-t [&_tr+tr>*]:border-line-soft">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map((row) =>
          isLong(row.was, row.now) ? (
            <tr key={row.key}>
              <th scope="row" className="py-1.5 pr-3 text-left align-top font-medium">
                {row.name}
              </th>
              <td colSpan={3} className="w-7/10 py-1.5 text-right">
                <ChangeValue was={row.was} now={row.now} becomes={becomes} isHidden={row.isHidden} />
              </td>
            </tr>
          ) : (
            <tr key={row.key}>
              <th scope="row" className="h-8 text-left font-medium">
                {row.name}
              </th>
              <td className={`mono text-right ${row.isHidden ? "text-text-3" : WAS}`}>{row.was}</td>
              <td className="w-7">
                <ArrowRight aria-label={becomes} className="mx-auto size-3.5 text-text-3" />
              </td>
              <td className="mono w-21 font-demi break-all text-success-text">{row.now}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
