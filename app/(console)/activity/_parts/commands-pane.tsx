"use client";

import { Check, CircleHelp, Minus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lineSpans, lineText } from "@/components/change/line-spans";
import { Button } from "@/components/ui/button";
import { CodeSpans } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import type { Receipt, StepReceipt } from "@/lib/changes";
import { Pane } from "./pane";

const FIRST = 3;

const LOOK = {
  done: { icon: Check, look: "text-success-text" },
  refused: { icon: X, look: "text-danger-text" },
  failed: { icon: X, look: "text-danger-text" },
  unknown: { icon: CircleHelp, look: "text-warning-text" },
  notSent: { icon: Minus, look: "text-text-3" },
} as const;

function Answer({ step }: { readonly step: StepReceipt }) {
  const t = useTranslations("activity");
  const { icon: Icon, look } = LOOK[step.outcome];
  const { status, text = "", outcome, code } = step;
  const words =
    outcome === "notSent"
      ? t("notSent")
      : outcome === "unknown"
        ? t(code === "internal" ? "died" : "noAnswer")
        : status === undefined
          ? text
          : `${status} ${text}`;
  return (
    <>
      <p className={`flex items-center gap-2 ${look}`}>
        <Icon aria-hidden="true" className="size-3.5" />
        <span className={`min-w-0 wrap-anywhere ${status === undefined ? "font-sans" : ""}`}>{words}</span>
        {step.durationMs > 0 && (
          <span className="ml-auto flex-none pl-2 font-sans text-text-3">
            {t("ms", { ms: Math.max(1, Math.round(step.durationMs)) })}
          </span>
        )}
      </p>
      {step.found !== undefined && <p className="font-sans text-text-2">{t(`found.${step.found}`)}</p>}
    </>
  );
}

/** Every command as it was sent, secrets masked, and what the server said to it. */
export function CommandsPane({ receipt }: { readonly receipt: Receipt }) {
  const t = useTranslations("activity");
  const [isWhole, setIsWhole] = useState(false);
  const { steps } = receipt;
  const shown = isWhole ? steps : steps.slice(0, FIRST);
  const copy = { copiedLabel: t("copied"), failedLabel: t("copyFailed"), hasLabel: true };
  const actions = (
    <span className="flex flex-none">
      <CopyButton text={steps.map(({ line }) => lineText(line)).join("\n")} label={t("copyCli")} {...copy} />
      <CopyButton text={JSON.stringify(receipt, null, 2)} label={t("copyJson")} {...copy} />
    </span>
  );
  const sent = steps.filter(({ outcome }) => outcome !== "notSent").length;
  const done = steps.filter(({ outcome }) => outcome === "done").length;
  const footer = steps.length > 1 && (
    <>
      {steps.length > FIRST && (
        <Button variant="link" size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t("fewer") : t("moreCommands", { count: steps.length - FIRST })}
        </Button>
      )}
      <span className="ml-auto">{t("sentDone", { sent, done })}</span>
    </>
  );
  return (
    <Pane title={t("commands")} actions={actions} footer={footer || undefined}>
      <ol className="grid gap-2.5 px-4 py-2.5 font-mono text-[12px]/4.5 tracking-[-0.01em] text-text-2">
        {shown.map((step) => (
          <li key={step.no}>
            <code className="font-mono wrap-anywhere whitespace-pre-wrap">
              <CodeSpans spans={lineSpans(step.line)} />
            </code>
            <Answer step={step} />
          </li>
        ))}
      </ol>
    </Pane>
  );
}
