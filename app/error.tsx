"use client";

import { type BoundaryProps, Failed } from "./failed";

export default function FailedOutside(props: BoundaryProps) {
  return (
    <main className="flex min-h-dvh">
      <Failed {...props} />
    </main>
  );
}
