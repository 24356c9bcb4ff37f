export type StrengthLevel = 0 | 1 | 2 | 3 | 4;

const FILL: Readonly<Record<StrengthLevel, string>> = {
  0: "bg-active",
  1: "bg-danger-mark",
  2: "bg-warning-mark",
  3: "bg-success-mark",
  4: "bg-success-mark",
};

/** How well a password resists guessing, in four parts. `label` says it in words. */
export function Strength({ level, label }: { readonly level: StrengthLevel; readonly label: string }) {
  return (
    <div role="img" aria-label={label} className="grid grid-cols-4 gap-1">
      {([1, 2, 3, 4] as const).map((part) => (
        <span key={part} className={`h-1 rounded-full ${part <= level ? FILL[level] : "bg-active"}`} />
      ))}
    </div>
  );
}
