"use client";

import "./globals.css";
import { BrandMark } from "@/components/shell/brand-mark";
import { StateMessage } from "@/components/ui/state-message";
import { failed } from "@/lib/messages/en/failed";
import type { BoundaryProps } from "./failed";

/**
 * The last resort: the root layout itself failed, so this brings a document of its own. Every page carries it for a case
 * that hardly ever comes: it has nothing that it can do without.
 */
export default function FailedAltogether({ error, reset }: BoundaryProps) {
  return (
    <html lang="en">
      <body>
        <title>Gatehouse</title>
        <main className="flex min-h-dvh">
          <StateMessage
            tone="failed"
            icon={<BrandMark className="size-5" />}
            title={failed.title}
            actions={
              <button type="button" className="text-dense text-accent-text underline" onClick={reset}>
                {failed.again}
              </button>
            }
          >
            {failed.text} {error.digest !== undefined && failed.reference.replace("{id}", error.digest)}
          </StateMessage>
        </main>
      </body>
    </html>
  );
}
