"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TELLING } from "@/components/change/failure";
import { lineSpans, notationSpans } from "@/components/change/line-spans";
import { CodeSpans } from "@/components/ui/code";
import { Spinner } from "@/components/ui/spinner";
import { notation } from "@/lib/codec";
import type { CommandAnswer } from "@/lib/reads";
import { shortLine } from "../short-line";
import { isGood, type LogEntry } from "./log";

interface LogLineProps {
  readonly entry: LogEntry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Sends the command again, after it did not get through. */
  readonly onRetry: () => void;
}

/** As much of an answer as stands in the log; the rest is one press away. */
const SHOWN = 240;

function Mute({ children }: { readonly children: ReactNode }) {
  return <span className="text-text-3">{children}</span>;
}

function AnswerLine({
  answer,
  isOpen,
  onOpen,
}: Omit<LogLineProps, "entry" | "onRetry"> & { readonly answer: CommandAnswer }) {
  const t = useTranslations("explorer.console");
  const { status, text, ms, value, entries, shown, isCut } = answer;
  const took = <Mute>{` · ${t("ms", { ms })}`}</Mute>;
  if (!isGood(status))
    return (
      <span className="text-danger-text">
        {status} {text}
        {took}
      </span>
    );
  if (value === undefined)
    return (
      <span className="text-success-text">
        {status} {text}
        {took}
      </span>
    );
  const whole = notation(value);
  return (
    <>
      <span className="text-success-text">{status} </span>
      <button
        type="button"
        aria-pressed={isOpen}
        title={t("open")}
        onClick={onOpen}
        className="-mx-1 inline rounded-sm px-1 text-left wrap-anywhere hover:bg-hover aria-pressed:bg-active"
      >
        <CodeSpans spans={notationSpans(whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole)} />
        <span className="sr-only">{t("open")}</span>
      </button>
      {took}
      {isCut && entries > shown && <Mute>{` · ${t("shown", { shown, entries })}`}</Mute>}
    </>
  );
}

function StateLine({ entry, onRetry, ...rest }: LogLineProps) {
  const t = useTranslations("explorer.console");
  const tc = useTranslations("change");
  const { state } = entry;
  switch (state.is) {
    case "running":
      return (
        <span className="inline-flex items-center gap-2 text-text-3">
          <Spinner /> {t("running")}
        </span>
      );
    case "answered":
      return <AnswerLine answer={state.answer} {...rest} />;
    case "cancelled":
      return <Mute>{t("cancelled")}</Mute>;
    case "notSent":
      return <Mute>{t("notSent")}</Mute>;
    case "failed":
      return (
        <span className="text-danger-text">
          {tc(`failed.${state.error.code}`, { request: state.error.requestId ?? "" })}{" "}
          {TELLING.has(state.error.code) && `${state.error.message} `}
          <button type="button" onClick={onRetry} className="font-sans font-medium text-accent-text hover:underline">
            {t("retry")}
          </button>
        </span>
      );
    case "written": {
      const { step } = state;
      const tone = step.outcome === "done" ? "text-success-text" : "text-danger-text";
      return (
        <span className={tone}>
          {step.status === undefined ? tc(`outcome.${step.outcome}`) : `${step.status} ${step.text ?? ""}`}
          <Mute>{` · ${t("ms", { ms: step.durationMs })}`}</Mute>
        </span>
      );
    }
  }
}

/** One command that was sent, and what became of it. */
export function LogLine(props: LogLineProps) {
  return (
    <li className="py-0.5">
      <div className="flex gap-2.5">
        <span aria-hidden="true" className="flex-none text-text-3 select-none">
          ›
        </span>
        <span className="min-w-0 wrap-anywhere">
          <CodeSpans spans={lineSpans(shortLine(props.entry.line))} />
        </span>
      </div>
      <div className="pl-4.5">
        <StateLine {...props} />
      </div>
    </li>
  );
}
