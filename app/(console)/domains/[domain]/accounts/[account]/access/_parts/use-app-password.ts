import { useRef, useState } from "react";
import { type ChangeControl, useChange } from "@/components/change/use-change";
import { generatePassword } from "@/components/person/generate-password";
import { useForget } from "@/components/person/use-forget";
import { outcomeOf, type ResetOutcome } from "@/components/person/use-reset";
import type { RunChange } from "@/lib/changes";
import { setAppPassword } from "../actions";

interface Choices {
  readonly tag: string;
  readonly password: string;
}

export interface AppPasswordForm extends Choices {
  /** What became of the password that was sent, and the tag that it was sent for. */
  readonly outcome: (ResetOutcome & { readonly tag: string }) | undefined;
  readonly change: ChangeControl;
  readonly edit: (choices: Partial<Choices>) => void;
  readonly save: () => void;
  readonly preview: () => void;
  readonly again: () => void;
}

/** The life of one application password. It stands in the state of this part alone, as a reset one does. */
export function useAppPassword(account: string): AppPasswordForm {
  const fresh = (): Choices => ({ tag: "", password: generatePassword() });
  const [choices, setChoices] = useState(fresh);
  const [outcome, setOutcome] = useState<AppPasswordForm["outcome"]>();
  const sent = useRef(choices);
  const change = useChange({
    onReceipt: (receipt) => setOutcome({ ...outcomeOf(receipt, sent.current.password), tag: sent.current.tag }),
  });
  function again(): void {
    setChoices(fresh());
    setOutcome(undefined);
  }
  useForget(again);
  const run: RunChange = (mode, why) => {
    sent.current = { ...choices, tag: choices.tag.trim() };
    return setAppPassword(mode, { account, ...sent.current }, why);
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
