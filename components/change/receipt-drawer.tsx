"use client";

import { Check, CircleAlert, CircleHelp, Minus, Undo2, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ChangeValue } from "@/components/ui/change-value";
import { CodeBlock, type CodeSpan } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import { Drawer } from "@/components/ui/drawer";
import { Status, type StatusTone } from "@/components/ui/status";
import type { KeyResult, Receipt, StepOutcome, StepReceipt } from "@/lib/changes";
import { lineSpans, lineText } from "./line-spans";
import type { LabelOf } from "./preview-drawer";

export const OUTCOME_TONE: Readonly<Record<StepOutcome | Receipt["outcome"], StatusTone>> = {
  running: "warning",
  done: "ok",
  part: "warning",
  refused: "trouble",
  failed: "trouble",
  unknown: "warning",
  notSent: "off",
};

const MARK: Readonly<Record<StepOutcome, ReactNode>> = {
  done: <Check />,
  refused: <X />,
  failed: <CircleAlert />,
  unknown: <CircleHelp />,
  notSent: <Minus />,
};

function answerSpans(step: StepReceipt, noAnswer: string): CodeSpan[] {
  if (step.outcome === "unknown") return [{ text: `\n${noAnswer}`, role: "warning" }];
  if (step.status === undefined) return step.text === undefined ? [] : [{ text: `\n${step.text}`, role: "trouble" }];
  return [{ text: `\n${step.status} ${step.text ?? ""}`, role: step.outcome === "done" ? "ok" : "trouble" }];
}

function KeyLine({ result, label }: { readonly result: KeyResult; readonly label: string }) {
  const t = useTranslations("change");
  const values =
    result.state === "notTaken" ? (
      <span className="mono">
        {t("sentHas", { sent: result.after ?? t("nothing"), has: result.has ?? t("nothing") })}
      </span>
    ) : (
      <ChangeValue
        was={result.secret ? t("hidden") : (result.before ?? t("notSet"))}
        now={result.after ?? t("notSet")}
        becomes={t("becomes")}
      />
    );
  const tone = result.state === "taken" ? "ok" : result.state === "notTaken" ? "warning" : "off";
  const word = result.state === "taken" ? "isThere" : result.state;
  return (
    <tr>
      <th scope="row" className="py-1 pr-2 text-left font-normal">
        {label}
      </th>
      <td className="py-1 pr-3 text-right">{values}</td>
      <td className="w-26 py-1">
        <Status tone={tone}>{t(word)}</Status>
      </td>
    </tr>
  );
}

function Step({ step, labelOf }: { readonly step: StepReceipt; readonly labelOf: LabelOf }) {
  const t = useTranslations("change");
  const notTaken = step.keys.some(({ state }) => state === "notTaken");
  const tone = step.outcome === "done" && notTaken ? "warning" : OUTCOME_TONE[step.outcome];
  return (
    <section className="border-b border-line-soft px-6 py-3.5 narrow:px-4">
      <h3 className="mb-1.5 flex items-baseline gap-2 text-dense font-demi text-text">
        <Status tone={tone}>{t(`outcome.${step.outcome}`)}</Status>
        <span className="sr-only">{MARK[step.outcome]}</span>
        <span className="ml-auto text-small font-normal text-text-3">
          {t("milliseconds", { ms: Math.round(step.durationMs) })}
        </span>
      </h3>
      <CodeBlock spans={[...lineSpans(step.line), ...answerSpans(step, t("noAnswer"))]} />
      {step.keys.length > 0 && (
        <table className="mt-1.5 w-full border-collapse text-dense [&_tr+tr>*]:border-t [&_tr+tr>*]:border-line-soft">
          <tbody>
            {step.keys.map((result) => (
              <KeyLine key={result.key} result={result} label={labelOf(result.key, result.schema)} />
            ))}
          </tbody>
        </table>
      )}
      {notTaken && <p className="mt-1.5 text-dense text-text-2">{t("notTakenHint")}</p>}
      {step.found !== undefined && <p className="mt-1.5 text-dense text-text-2">{t(`found.${step.found}`)}</p>}
    </section>
  );
}

interface ReceiptDrawerProps {
  readonly receipt: Receipt;
  readonly labelOf: LabelOf;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What became of a Change, step by step, in the server's own words. */
export function ReceiptDrawer({ receipt, labelOf, onUndo, onClose }: ReceiptDrawerProps) {
  const t = useTranslations("change");
  const format = useFormatter();
  const missed = receipt.steps.flatMap(({ keys }) => keys).filter(({ state }) => state === "notTaken").length;
  const status =
    receipt.outcome === "done" && missed > 0 ? (
      <Status tone="warning">{t("notTakenCount", { count: missed })}</Status>
    ) : (
      <Status tone={OUTCOME_TONE[receipt.outcome]}>{t(`outcome.${receipt.outcome}`)}</Status>
    );
  const time = format.dateTime(new Date(receipt.startedAt), {
    timeStyle: "medium",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const copy = { copiedLabel: t("copied"), failedLabel: t("copyFailed"), hasLabel: true };
  const footer = (
    <>
      {receipt.undo.possible > 0 && (
        <Button icon={<Undo2 />} onClick={onUndo}>
          {t("undoSteps", { count: receipt.undo.possible })}
        </Button>
      )}
      <span className="flex-1" />
      <CopyButton text={receipt.steps.map(({ line }) => lineText(line)).join("\n")} label={t("copyCli")} {...copy} />
      <CopyButton text={JSON.stringify(receipt, null, 2)} label={t("copyJson")} {...copy} />
      <Button onClick={onClose}>{t("done")}</Button>
    </>
  );
  return (
    <Drawer
      title={t("receipt")}
      status={status}
      note={t("receiptNote", {
        id: receipt.id,
        commands: receipt.steps.length,
        time,
        seconds: (receipt.durationMs / 1000).toFixed(2),
      })}
      closeLabel={t("close")}
      onClose={onClose}
      footer={footer}
    >
      {receipt.steps.map((step) => (
        <Step key={step.no} step={step} labelOf={labelOf} />
      ))}
      <dl className="grid grid-cols-[70px_minmax(0,1fr)] gap-y-1.5 px-6 py-4 text-dense narrow:px-4">
        <dt className="text-text-3">{t("seal")}</dt>
        <dd className="mono">{`${receipt.seal.slice(0, 4)}…${receipt.seal.slice(-4)}`}</dd>
      </dl>
    </Drawer>
  );
}
