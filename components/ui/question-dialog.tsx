"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { TextInput } from "./text-input";

interface TypedConfirmation {
  /** The words before the text to type. */
  readonly label: ReactNode;
  readonly text: string;
}

interface QuestionDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Ends with a question mark and names what is touched. */
  readonly question: ReactNode;
  readonly children?: ReactNode;
  /** Verb and number, as on the button that asked. */
  readonly confirmLabel: ReactNode;
  readonly busyLabel: ReactNode;
  readonly cancelLabel: ReactNode;
  readonly isDanger?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
  /** What is asked beside the question is answered; left out where nothing is. */
  readonly isReady?: boolean | undefined;
  /** Only for what is grave. */
  readonly typed?: TypedConfirmation | undefined;
  /** The softer way, offered first. */
  readonly instead?: ReactNode;
  readonly onConfirm: () => void;
}

/**
 * A question with its consequence. The focus is on the least harmful answer, or in the field when a text has to be
 * typed; what was typed is forgotten when the question is asked again.
 */
export function QuestionDialog(props: QuestionDialogProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      title={props.question}
      isBusy={props.isBusy}
    >
      <Question key={String(props.isOpen)} {...props} />
    </Dialog>
  );
}

function Question(props: QuestionDialogProps) {
  const { children, confirmLabel, busyLabel, cancelLabel, isDanger = false, isBusy = false, typed, instead } = props;
  const [text, setText] = useState("");
  const fieldId = useId();
  const isReady = props.isReady !== false && (typed === undefined || text.trim() === typed.text);
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isReady && !isBusy) props.onConfirm();
  }
  return (
    <form onSubmit={submit} className="-mb-5">
      {children}
      {typed !== undefined && (
        <div className="mt-3.5">
          <label htmlFor={fieldId} className="mb-1 block">
            {typed.label} <span className="mono text-text">{typed.text}</span>
          </label>
          <TextInput
            id={fieldId}
            isMono
            autoFocus
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <div className="-mx-6 mt-5 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-dlg-foot px-6 py-3 narrow:-mx-4 narrow:px-4">
        {instead !== undefined && <span className="mr-auto">{instead}</span>}
        <Button autoFocus={typed === undefined} onClick={props.onClose} isDisabled={isBusy}>
          {cancelLabel}
        </Button>
        <Button
          type="submit"
          variant={isDanger ? "danger" : "primary"}
          busyLabel={busyLabel}
          isBusy={isBusy}
          isDisabled={!isReady}
        >
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}
