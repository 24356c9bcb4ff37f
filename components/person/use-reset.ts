import { useRef, useState } from "react";
import { type ChangeControl, useChange } from "@/components/change/use-change";
import type { Receipt, RunChange } from "@/lib/changes";
import { generatePassword } from "./generate-password";
import type { PersonActions, ResetRequest } from "./person-actions";
import { useForget } from "./use-forget";

/** What became of the password that was sent. */
export type ResetOutcome =
  | { readonly kind: "done"; readonly password: string; readonly sessions: "ended" | "notEnded" | "notAsked" }
  /** The connection was lost after sending. */
  | { readonly kind: "unknown" }
  /** The server's own words. */
  | { readonly kind: "refused"; readonly said: string };

type Choices = Omit<ResetRequest, "account">;

export interface Reset extends Choices {
  readonly outcome: ResetOutcome | undefined;
  readonly change: ChangeControl;
  readonly edit: (choices: Partial<Choices>) => void;
  readonly save: () => void;
  readonly preview: () => void;
  /** A new password, as if nothing had happened. */
  readonly again: () => void;
}

export function outcomeOf({ steps: [set, end] }: Receipt, password: string): ResetOutcome {
  if (set?.outcome === "done") {
    const sessions = end === undefined ? "notAsked" : end.outcome === "done" ? "ended" : "notEnded";
    return { kind: "done", password, sessions };
  }
  if (set?.outcome === "unknown") return { kind: "unknown" };
  return { kind: "refused", said: [set?.status, set?.text].filter((part) => part !== undefined).join(" ") };
}

/**
 * The life of one reset. The password stands in the state of this part alone: it goes to the server in the body of one
 * request, and away with the part, or when the page is put aside by the browser.
 */
export function useReset(account: string, isOwn: boolean, resetPassword: PersonActions["resetPassword"]): Reset {
  const fresh = (): Choices => ({ password: generatePassword(), endSessions: !isOwn, check: false });
  const [choices, setChoices] = useState(fresh);
  const [outcome, setOutcome] = useState<ResetOutcome>();
  /** What was sent is what is shown as done, whatever has been typed since. */
  const sent = useRef("");
  const change = useChange({ onReceipt: (receipt) => setOutcome(outcomeOf(receipt, sent.current)) });

  function again(): void {
    setChoices(fresh());
    setOutcome(undefined);
  }
  useForget(again);

  const run: RunChange = (mode, why) => {
    sent.current = choices.password;
    return resetPassword(mode, { account, ...choices }, why);
  };
  return {
    ...choices,
    outcome,
    change,
    edit: (some) => {
      // The preview was of another password, and masks it: nobody could see the difference.
      change.closePreview();
      setChoices((all) => ({ ...all, ...some }));
      setOutcome(undefined);
    },
    save: () => {
      if (!change.isBusy) change.save(run);
    },
    preview: () => change.preview(run),
    again,
  };
}
