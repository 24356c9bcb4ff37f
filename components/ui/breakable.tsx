import { Fragment, type ReactNode } from "react";

/** A list in the server's notation breaks behind its commas and semicolons before one of its words is broken. */
export function Breakable({ children }: { readonly children: ReactNode }) {
  if (typeof children !== "string" || !/[,;]/.test(children)) return children;
  const pieces = children.split(/(?<=[,;])/).map((text, at) => ({ key: `${at} ${text}`, text }));
  return pieces.map(({ key, text }) => (
    <Fragment key={key}>
      {text}
      {/[,;]$/.test(text) && <wbr />}
    </Fragment>
  ));
}
