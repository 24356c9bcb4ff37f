"use client";

import "./globals.css";
import { type BoundaryProps, Failed } from "./failed";

/** The last resort: the root layout itself failed, so this brings a document of its own. */
export default function FailedAltogether(props: BoundaryProps) {
  return (
    <html lang="en">
      <body>
        <title>Gatehouse</title>
        <main className="flex min-h-dvh">
          <Failed {...props} />
        </main>
      </body>
    </html>
  );
}
