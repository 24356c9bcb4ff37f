"use client";

import { type ReactNode, useState } from "react";
import type { Receipt, RunChange } from "@/lib/changes";
import type { FieldProblem } from "@/lib/errors";
import { Failure } from "./failure";
import { useChange } from "./use-change";

export interface Question<Q> {
  /** What is asked; it stays while the dialog fades away. */
  readonly asked: Q | undefined;
  readonly isOpen: boolean;
  /** Counts the times that something was asked: as a key it makes each dialog begin anew. */
  readonly no: number;
  readonly ask: (question: Q) => void;
  readonly close: () => void;
  /** Applies the Change: the dialog itself has shown the commands. */
  readonly apply: (run: RunChange) => void;
  readonly isBusy: boolean;
  /** What is wrong with which field. */
  readonly problems: Readonly<Record<string, FieldProblem>>;
  /** Why it did not happen, for the place in the dialog where the action stands. */
  readonly failure: ReactNode;
  /** Goes into the page's drawer slot: the receipt, and the preview of an undo. */
  readonly drawer: ReactNode;
  /** Goes anywhere on the page. */
  readonly dialogs: ReactNode;
}

interface QuestionOptions<Q> {
  /** For a dialog that is open because the address says so; `onClose` takes it out of the address. */
  readonly isOpen?: boolean | undefined;
  readonly onClose?: (() => void) | undefined;
  /** Somebody else was faster, and the person has seen how: the dialog stays, over what is there now. */
  readonly onConflict?: (() => void) | undefined;
  /** Something was sent, with whatever result the receipt says. A refusal that changed nothing stays in the dialog. */
  readonly onDone?: ((receipt: Receipt, question: Q | undefined) => void) | undefined;
}

/** Nothing on the server is different from before. */
function changedNothing({ outcome }: Receipt): boolean {
  return outcome === "refused" || outcome === "failed";
}

/** A dialog that asks, shows its commands and applies: it keeps what was typed when the server refuses, and says why. */
export function useQuestion<Q>({ onDone, onClose, onConflict, ...given }: QuestionOptions<Q> = {}): Question<Q> {
  const [asked, setAsked] = useState<Q>();
  const [isAsked, setIsAsked] = useState(false);
  const isOpen = given.isOpen ?? isAsked;
  const [no, setNo] = useState(0);
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<Receipt>();
  const change = useChange({
    onResolve: () => onConflict?.(),
    onReceipt: (receipt) => {
      if (isOpen && changedNothing(receipt)) {
        setRefused(receipt);
        return;
      }
      shut();
      if (isOpen) onDone?.(receipt, asked);
    },
  });
  function shut(): void {
    setIsAsked(false);
    onClose?.();
  }
  const step = refused?.steps.find(({ outcome }) => outcome === "refused" || outcome === "failed");
  const error = change.error ?? (step && { code: "reply", ...step, message: step.text ?? "", retryable: false });
  return {
    asked,
    isOpen,
    no,
    ask: (question) => {
      setNo(no + 1);
      setIsTried(false);
      setRefused(undefined);
      setAsked(() => question);
      setIsAsked(true);
    },
    close: () => {
      shut();
      // The receipt of a refusal was said in the dialog.
      change.closePreview();
    },
    apply: (run) => {
      setIsTried(true);
      setRefused(undefined);
      change.save((mode, why) => run(mode === "save" ? "apply" : mode, why));
    },
    isBusy: change.isBusy,
    problems: isTried ? change.problems : {},
    failure: !isTried || error === undefined ? undefined : <Failure error={error} />,
    drawer: isOpen ? null : change.drawer,
    dialogs: change.dialogs,
  };
}
