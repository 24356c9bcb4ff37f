"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { RunChange } from "@/lib/changes";
import { CommandsPreview } from "./commands-preview";

interface FormDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly width?: "medium" | "large" | undefined;
  readonly confirmLabel: ReactNode;
  readonly busyLabel: ReactNode;
  readonly isBusy: boolean;
  /** The form can be sent as far as the page knows. */
  readonly isReady: boolean;
  /** The Change that the form describes now, to show its commands. */
  readonly run: RunChange;
  /** All that was typed, as one text. */
  readonly of: string;
  /** Why it did not happen. */
  readonly failure?: ReactNode;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog that makes a Change: its commands are one press away, and Ctrl Enter sends it from any field. */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, onClose, title, note, width, isBusy, isReady, run, of, failure, onConfirm, children } = props;
  const t = useTranslations("change");
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [hasCommands, setHasCommands] = useState(false);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (isReady && !isBusy) onConfirm();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }
  const footer = (
    <div role="none" className="contents" onKeyDown={onKeyDown}>
      <span className="mr-auto -ml-3 narrow:basis-full">
        <Button variant="quiet" aria-expanded={hasCommands} onClick={() => setHasCommands(!hasCommands)}>
          {t(hasCommands ? "hideCommands" : "showCommands")}
        </Button>
      </span>
      <Button onClick={onClose} isDisabled={isBusy}>
        {t("cancel")}
      </Button>
      <span className="flex narrow:[&_kbd]:hidden">
        <Button
          type="submit"
          form={formId}
          variant="primary"
          shortcut={width === "large" ? "Ctrl Enter" : undefined}
          busyLabel={props.busyLabel}
          isBusy={isBusy}
          isDisabled={!isReady}
        >
          {props.confirmLabel}
        </Button>
      </span>
    </div>
  );
  return (
    <Dialog {...{ isOpen, onClose, title, note, width, isBusy, footer }} closeLabel={t("close")}>
      <form ref={form} id={formId} noValidate onSubmit={submit} onKeyDown={onKeyDown} className="text-text">
        {children}
        {failure !== undefined && <div className="mt-4">{failure}</div>}
        {hasCommands && <CommandsPreview run={run} of={of} />}
      </form>
    </Dialog>
  );
}
