import type { ReactNode } from "react";

interface FactProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** One subject of what there is to know about a command. */
export function Fact({ title, children }: FactProps) {
  return (
    <section className="border-b border-line-soft py-4 first:pt-0 last:border-b-0">
      <h2 className="mb-2 text-small font-medium text-text-3">{title}</h2>
      <div className="text-dense text-text-2">{children}</div>
    </section>
  );
}
