import type { ReactNode } from "react";

/** A key to press, as it is printed on the keyboard. */
export function Kbd({ children, isBare = false }: { readonly children: ReactNode; readonly isBare?: boolean }) {
  return (
    <kbd
      className={`inline-block min-w-4.5 text-center font-sans text-micro font-medium text-text-3 ${
        isBare ? "" : "rounded-sm border border-line bg-canvas px-1"
      }`}
    >
      {children}
    </kbd>
  );
}
