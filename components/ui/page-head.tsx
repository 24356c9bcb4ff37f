import type { ReactNode } from "react";
import { Avatar } from "./avatar";

interface PageHeadProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** What this page is, what there is of it, and what can be done. */
export function PageHead({ title, note, actions }: PageHeadProps) {
  return (
    <header className="flex flex-none items-center gap-3 px-6 pt-5 pb-4 narrow:px-4 narrow:pt-4 narrow:pb-3">
      <h1 className="min-w-0 text-page font-semibold">{title}</h1>
      <div className="cut flex-1 text-dense text-text-3">{note}</div>
      {actions !== undefined && <div className="flex flex-none items-center gap-3">{actions}</div>}
    </header>
  );
}

interface ObjectHeadProps {
  readonly name: string;
  readonly badges?: ReactNode;
  /** A second line: the address, where the person works. */
  readonly line?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly isLarge?: boolean | undefined;
}

/** Whose page this is. */
export function ObjectHead({ name, badges, line, status, actions, isLarge = false }: ObjectHeadProps) {
  return (
    <header
      className={`flex flex-none items-center gap-y-2 px-6 narrow:flex-wrap narrow:px-4 ${isLarge ? "gap-x-4 pb-4 narrow:gap-x-3 narrow:pb-3" : "gap-x-3 pt-4 pb-3 narrow:pt-3.5 narrow:pb-2"}`}
    >
      <Avatar name={name} size={isLarge ? "huge" : line === undefined ? "medium" : "large"} />
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-center gap-2.5">
          <h1 className={`cut font-semibold ${isLarge ? "text-page narrow:text-[17px]/6" : "text-title"}`}>{name}</h1>
          {badges !== undefined && <span className="flex flex-none gap-1.5 narrow:hidden">{badges}</span>}
        </div>
        {line !== undefined && (
          <div className="mt-0.5 flex min-w-0 items-center gap-2 text-dense text-text-3">{line}</div>
        )}
      </div>
      {status !== undefined && (
        <div
          className={`flex flex-none items-center gap-4 text-dense ${isLarge ? "narrow:order-last narrow:basis-full" : ""}`}
        >
          {status}
        </div>
      )}
      {actions !== undefined && <div className="flex flex-none items-center gap-2">{actions}</div>}
    </header>
  );
}

/** Search, filters and what belongs to the list as a whole. */
export function Toolbar({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className="flex flex-none items-center gap-2 px-6 pb-3 wide:flex-wrap narrow:px-4">
      {children}
      <span className="flex-1 narrow:hidden" />
      {end}
    </div>
  );
}
