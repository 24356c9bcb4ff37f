import type { ReactNode } from "react";

/** Facts about one thing: a name and a value on each line. */
export function KeyValues({ children, isTight = false }: { readonly children: ReactNode; readonly isTight?: boolean }) {
  return (
    <dl
      className={`grid grid-cols-[minmax(72px,max-content)_minmax(0,1fr)] gap-x-4 text-dense [&>dt]:max-w-32 ${isTight ? "gap-y-1.5" : "gap-y-2"}`}
    >
      {children}
    </dl>
  );
}

/** One fact. */
export function KeyValue({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{name}</dt>
      <dd className="m-0 min-w-0 break-words">{children}</dd>
    </>
  );
}
