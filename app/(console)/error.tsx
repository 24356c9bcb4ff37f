"use client";

import { type BoundaryProps, Failed } from "../failed";

/** A page failed; the frame around it is still there. */
export default function FailedPage(props: BoundaryProps) {
  return (
    <main id="content" tabIndex={-1} className="flex min-h-0 flex-1">
      <Failed {...props} />
    </main>
  );
}
