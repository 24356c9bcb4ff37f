/** A grey bar where a text will be. */
export function Skeleton({ className }: { readonly className: string }) {
  return <span className={`block h-2.5 animate-pulse rounded-full bg-active ${className}`} />;
}

const WIDTHS = ["w-3/5", "w-2/5", "w-4/5", "w-1/2", "w-3/4", "w-2/3"] as const;

interface SkeletonRowsProps {
  /** Read by readers of screens at once. */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
}

/** Rows in their final height while a list is being read. Shown only after 120 ms: a quick answer does not flicker. */
export function SkeletonRows({ label, rows, columns }: SkeletonRowsProps) {
  return (
    <div role="status" aria-label={label} className="animate-late">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div key={key} className="flex h-9 items-center gap-6 border-b border-line-soft px-6 narrow:h-13 narrow:px-4">
          {Array.from({ length: columns }, (_, column) => `${key}-${column}`).map((cell, column) => (
            <span key={cell} className="flex-1">
              <Skeleton className={WIDTHS[(row + column * 2) % WIDTHS.length] ?? "w-1/2"} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
