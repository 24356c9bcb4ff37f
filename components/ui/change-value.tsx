import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";

const WAS = "text-danger-text line-through decoration-[color-mix(in_oklab,var(--danger-text)_55%,transparent)]";

interface ChangeValueProps {
  readonly was: ReactNode;
  readonly now: ReactNode;
  /** Read between the two values. */
  readonly becomes: string;
}

/** The old value, struck out, and the new one. */
export function ChangeValue({ was, now, becomes }: ChangeValueProps) {
  return (
    <span className="mono inline-flex items-center gap-1.5">
      <s className={WAS}>{was}</s>
      <ArrowRight aria-label={becomes} className="size-3.5 text-text-3" />
      <span className="font-demi text-success-text">{now}</span>
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

/** What changes, one line per setting; `isHidden` marks an old value that nobody can know. */
export function ChangeTable({ caption, becomes, rows }: ChangeTableProps) {
  return (
    <table className="w-full border-collapse text-dense [&_tr+tr>*]:border-t [&_tr+tr>*]:border-line-soft">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map((row) => (
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
        ))}
      </tbody>
    </table>
  );
}
