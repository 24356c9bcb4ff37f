"use client";

import { ChevronsDown, ChevronsUp, Eraser, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Failure } from "@/components/change/failure";
import { mono } from "@/components/data/rich-text";
import { useActor } from "@/components/session/actor-context";
import { Button, IconButton } from "@/components/ui/button";
import { ScrollArea } from "@/components/ui/scroll-area";
import { Segmented } from "@/components/ui/segmented";
import type { LogEntry } from "./log";
import { LogLine } from "./log-line";
import type { ConsoleControl } from "./use-console";

const AnswerPane = dynamic(() => import("../answer/answer-pane").then((module) => module.AnswerPane));

/** How much of the page the console takes. */
export type ConsoleSize = "folded" | "usual" | "tall";
export type ConsoleTab = "log" | "answer";

interface ConsolePanelProps {
  readonly control: ConsoleControl;
  readonly tab: ConsoleTab;
  readonly onTab: (tab: ConsoleTab) => void;
  /** The entry whose answer is shown. */
  readonly shown: number | undefined;
  readonly onShow: (entry: number) => void;
  readonly size: ConsoleSize;
  readonly onSize: (size: ConsoleSize) => void;
  /** On a narrow screen the console covers the page until it is closed. */
  readonly onClose: () => void;
  readonly prompt: ReactNode;
}

function Log({ control, shown, onShow }: Pick<ConsolePanelProps, "control" | "shown" | "onShow">) {
  const t = useTranslations("explorer.console");
  const { log } = control;
  const list = useRef<HTMLDivElement>(null);
  const last = log.at(-1);
  // Talks to the scroll of the log: the newest is in sight.
  useEffect(() => {
    if (last !== undefined) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [last]);
  const retry =
    ({ request }: LogEntry) =>
    () =>
      request && control.run([request]);
  return (
    <ScrollArea
      ref={list}
      role="log"
      label={t("log")}
      className="px-6 py-2 font-mono text-[12px]/5 tracking-[-0.01em] text-text-2 narrow:px-4"
    >
      {log.length === 0 && <p className="font-sans text-small text-text-3">{t("empty")}</p>}
      <ul>
        {log.map((entry) => (
          <LogLine
            key={entry.id}
            entry={entry}
            isOpen={entry.id === shown}
            onOpen={() => onShow(entry.id)}
            onRetry={retry(entry)}
          />
        ))}
      </ul>
    </ScrollArea>
  );
}

const HEIGHT: Readonly<Record<ConsoleSize, string>> = {
  folded: "",
  usual: "h-[min(388px,46%)]",
  tall: "h-full",
};

/** The console below the page: what was sent and answered, one answer in full, and the input. */
export function ConsolePanel(props: ConsolePanelProps) {
  const { control, tab, onTab, shown, onShow, size, onSize, onClose, prompt } = props;
  const t = useTranslations("explorer.console");
  const { account } = useActor();
  const { error } = control.change;
  const isTall = size === "tall";
  return (
    <section
      aria-label={t("title")}
      className={`flex flex-none flex-col border-t border-line bg-canvas narrow:h-full narrow:flex-1 narrow:border-t-0 ${HEIGHT[size]} ${size === "folded" ? "" : "min-h-48"}`}
    >
      <header className="flex h-9 flex-none items-center gap-2 border-b border-line-soft pr-3 pl-6 text-small text-text-3 narrow:h-13 narrow:pl-4">
        <Segmented
          label={t("title")}
          name="console-tab"
          value={tab}
          onChange={(to) => {
            onTab(to === "answer" ? "answer" : "log");
            if (size === "folded") onSize("usual");
          }}
          options={[
            { value: "log", label: t("title") },
            { value: "answer", label: t("answer") },
          ]}
        />
        <span className="cut flex-1 narrow:invisible">{t.rich("as", { account, mono })}</span>
        <Button variant="quiet" size="small" icon={<Eraser className="size-3.5" />} onClick={control.clear}>
          {t("clear")}
        </Button>
        <span className="flex narrow:hidden">
          <IconButton
            size="small"
            icon={isTall ? <ChevronsDown className="size-3.5" /> : <ChevronsUp className="size-3.5" />}
            label={t(isTall ? "shorter" : size === "folded" ? "unfold" : "taller")}
            onClick={() => onSize(isTall || size === "folded" ? "usual" : "tall")}
          />
          {size === "usual" && (
            <IconButton
              size="small"
              icon={<ChevronsDown className="size-3.5" />}
              label={t("fold")}
              onClick={() => onSize("folded")}
            />
          )}
        </span>
        <span className="hidden narrow:flex">
          <IconButton icon={<X />} label={t("close")} onClick={onClose} />
        </span>
      </header>
      {size !== "folded" && (
        <div className="flex min-h-0 flex-1 flex-col">
          {tab === "log" ? (
            <Log control={control} shown={shown} onShow={onShow} />
          ) : (
            <AnswerPane entry={control.log.find(({ id }) => id === shown)} />
          )}
        </div>
      )}
      {error !== undefined && (
        <div className="flex-none px-6 py-2 narrow:px-4">
          <Failure error={error} />
        </div>
      )}
      {prompt}
    </section>
  );
}
