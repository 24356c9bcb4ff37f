"use client";

import { type ReactNode, type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/form-fields";

interface AskOneProps {
  readonly label: string;
  readonly hint: string;
  readonly askLabel: string;
  readonly busyLabel: string;
  readonly isBusy: boolean;
  readonly onAsk: (name: string) => void;
  /** The answer to what was asked last. */
  readonly children: ReactNode;
}

/** Asks the server about one thing that is known by its name alone: it lists none of them. */
export function AskOne({ label, hint, askLabel, busyLabel, isBusy, onAsk, children }: AskOneProps) {
  const [typed, setTyped] = useState("");
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (typed.trim() !== "") onAsk(typed.trim());
  }
  return (
    <form noValidate onSubmit={submit}>
      <TextField
        label={label}
        hint={hint}
        isMono
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        actions={
          <Button type="submit" isBusy={isBusy} busyLabel={busyLabel}>
            {askLabel}
          </Button>
        }
      />
      <p role="status" className="mt-2 text-dense empty:hidden">
        {children}
      </p>
    </form>
  );
}
