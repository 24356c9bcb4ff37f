import type { ReactNode } from "react";

/** Tag `<mono>` of a message: a name, a key, an address. */
export function mono(words: ReactNode): ReactNode {
  return <span className="mono text-text">{words}</span>;
}

/** Tag `<b>` of a message: the part that is read first. */
export function bold(words: ReactNode): ReactNode {
  return <b className="font-semibold text-text">{words}</b>;
}
