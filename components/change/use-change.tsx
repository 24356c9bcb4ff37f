"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useToast } from "@/components/ui/toasts";
import type { ChangeMode, ChangeResult, Clash, Preview, Receipt, RunChange } from "@/lib/changes";
import type { FieldProblem, ShownError } from "@/lib/errors";
import { useReadAgain } from "@/lib/query/hooks";
import { useChangeServices } from "./change-context";
import type { Choice } from "./conflict-dialog";
import type { LabelOf } from "./preview-drawer";

const PreviewDrawer = dynamic(() => import("./preview-drawer").then((module) => module.PreviewDrawer));
const ReceiptDrawer = dynamic(() => import("./receipt-drawer").then((module) => module.ReceiptDrawer));
const ConflictDialog = dynamic(() => import("./conflict-dialog").then((module) => module.ConflictDialog));

export interface ChangeOptions {
  /** Names keys in the reader's language. */
  readonly labelOf?: LabelOf;
  /** Everything took effect. `receipt.steps` says what did not take. */
  readonly onReceipt?: (receipt: Receipt) => void;
  /** The person chose between theirs and theirs own; the form sends again what is left. */
  readonly onResolve?: (clashes: readonly Clash[], choices: ReadonlyMap<string, Choice>) => void;
}

export interface ChangeControl {
  /** Shows the commands without sending them. */
  readonly preview: (run: RunChange) => void;
  /** Applies at once, or shows the preview first when the Change is one that must be looked at. */
  readonly save: (run: RunChange) => void;
  readonly isBusy: boolean;
  readonly isPreviewing: boolean;
  readonly closePreview: () => void;
  /** What is wrong with which field. */
  readonly problems: Readonly<Record<string, FieldProblem>>;
  /** Why it did not happen, for the place where the action stands. */
  readonly error: ShownError | undefined;
  /** Goes into the page's drawer slot. */
  readonly drawer: ReactNode;
  /** Goes anywhere on the page. */
  readonly dialogs: ReactNode;
}

type Layer =
  | { readonly kind: "preview"; readonly preview: Preview; readonly run: RunChange }
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "conflict"; readonly clashes: readonly Clash[] };

const keyItself: LabelOf = (key) => key;

function wentWell(receipt: Receipt): boolean {
  return (
    receipt.outcome === "done" && receipt.steps.every(({ keys }) => keys.every(({ state }) => state !== "notTaken"))
  );
}

/** The whole life of a Change on a page: preview, apply, conflict, receipt, undo, and signing in again on the way. */
export function useChange({ labelOf = keyItself, onReceipt, onResolve }: ChangeOptions = {}): ChangeControl {
  const t = useTranslations("change");
  const toast = useToast();
  const { revert, askToSignIn } = useChangeServices();
  const readAgain = useReadAgain();
  const [layer, setLayer] = useState<Layer>();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ShownError>();
  const [problems, setProblems] = useState<ChangeControl["problems"]>({});

  /** An action that the network swallowed, or that a newer build no longer knows: what was typed is still there. */
  async function ask(run: RunChange, mode: ChangeMode, why: string): Promise<ChangeResult> {
    try {
      return await run(mode, why);
    } catch {
      return { kind: "error", error: { code: "connect", message: "", retryable: true } };
    }
  }

  async function start(run: RunChange, mode: ChangeMode, why = ""): Promise<void> {
    setIsBusy(true);
    setError(undefined);
    setProblems({});
    let result = await ask(run, mode, why);
    if (result.kind === "error" && result.error.code === "session-ended" && (await askToSignIn()))
      result = await ask(run, mode, why);
    setIsBusy(false);
    settle(result, run);
  }

  function settle(result: ChangeResult, run: RunChange): void {
    if (result.kind === "preview") setLayer({ kind: "preview", preview: result.preview, run });
    else if (result.kind === "conflict") setLayer({ kind: "conflict", clashes: result.preview.clashes });
    else if (result.kind === "receipt") finish(result.receipt);
    else if (result.kind === "error") setError(result.error);
    else {
      setLayer(undefined);
      if (result.kind === "nothing") toast({ tone: "info", title: t("nothingToSave") });
      else setProblems(result.fields);
    }
  }

  function undo(receipt: Receipt): void {
    void start((mode, why) => revert(mode, receipt.id, why), "preview");
  }

  function finish(receipt: Receipt): void {
    void readAgain(receipt.touched);
    onReceipt?.(receipt);
    if (!wentWell(receipt)) {
      setLayer({ kind: "receipt", receipt });
      return;
    }
    setLayer(undefined);
    const seeIt = { label: t("seeReceipt"), onPress: () => setLayer({ kind: "receipt", receipt }) };
    const undoIt = { label: t("undoIt"), onPress: () => undo(receipt) };
    toast({
      tone: "success",
      title: t(`title.${receipt.title.id}`, receipt.title.values),
      detail: t("outcome.done"),
      action: receipt.undo.possible > 0 ? undoIt : seeIt,
    });
  }

  const close = (): void => setLayer(undefined);
  function resolve(clashes: readonly Clash[], choices: ReadonlyMap<string, Choice>): void {
    close();
    onResolve?.(clashes, choices);
  }

  return {
    preview: (run) => void start(run, "preview"),
    save: (run) => void start(run, "save"),
    isBusy,
    isPreviewing: layer?.kind === "preview",
    closePreview: close,
    problems,
    error: layer?.kind === "preview" ? undefined : error,
    drawer:
      layer?.kind === "preview" ? (
        <PreviewDrawer
          preview={layer.preview}
          labelOf={labelOf}
          isBusy={isBusy}
          error={error}
          onApply={(why) => void start(layer.run, "apply", why)}
          onClose={close}
        />
      ) : layer?.kind === "receipt" ? (
        <ReceiptDrawer receipt={layer.receipt} labelOf={labelOf} onUndo={() => undo(layer.receipt)} onClose={close} />
      ) : null,
    dialogs:
      layer?.kind === "conflict" ? (
        <ConflictDialog
          clashes={layer.clashes}
          labelOf={labelOf}
          onResolve={(choices) => resolve(layer.clashes, choices)}
          onClose={close}
        />
      ) : null,
  };
}
