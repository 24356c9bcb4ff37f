"use client";

import { SquareTerminal } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { useCover } from "@/components/ui/use-cover";
import { NARROW, useMediaQuery } from "@/components/ui/use-media-query";
import { commandHref } from "@/lib/navigation";
import { ConsolePanel, type ConsoleSize, type ConsoleTab } from "./console/console-panel";
import { Prompt, type PromptHandle } from "./console/prompt";
import { useConsole } from "./console/use-console";
import { usePrompt } from "./console/use-prompt";
import { type Explorer, ExplorerContext } from "./explorer-context";
import { CommandList } from "./list/command-list";
import { useCommandIndex } from "./use-command-index";

/** The command of the page, of the address. */
function useVerb(): string | undefined {
  const name = /^\/commands\/([^/]+)/.exec(usePathname())?.[1];
  return name === undefined ? undefined : decodeURIComponent(name).toUpperCase();
}

/** The key left of 1 goes to the console from anywhere on the page. */
function useConsoleKey(onPress: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select, [aria-modal=true]") !== null;
    if (event.code !== "Backquote" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    onPress();
  });
  // Talks to the document's keyboard.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** List, page and console of the commands. The list and the console stay while one goes from command to command. */
export function CommandsFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("explorer");
  const router = useRouter();
  const verb = useVerb();
  const index = useCommandIndex();
  const isNarrow = useMediaQuery(NARROW);
  const [tab, setTab] = useState<ConsoleTab>("log");
  const [shown, setShown] = useState<number>();
  const [size, setSize] = useState<ConsoleSize>("usual");
  /** On a narrow screen the console is a page of its own. */
  const [isOpen, setIsOpen] = useState(false);
  const prompted = useRef<PromptHandle>(null);
  const panel = useRef<HTMLDivElement>(null);
  const forms = useRef<Explorer["forms"]>(new Map());
  useCover(panel, isNarrow && isOpen);

  const control = useConsole();
  const { change } = control;
  const prompt = usePrompt(index.commands, (requests, onWritten) => {
    setTab("log");
    control.run(requests, { onWritten });
  });
  function open(): void {
    setIsOpen(true);
    if (size === "folded") setSize("usual");
  }
  function show(entry: number): void {
    setShown(entry);
    setTab("answer");
    open();
  }
  function focusPrompt(): void {
    open();
    // The input is there when the panel has been drawn.
    requestAnimationFrame(() => prompted.current?.focus());
  }
  useConsoleKey(focusPrompt);
  const explorer: Explorer = {
    run: (request) => control.run([request], { onAnswer: show }),
    put: (line) => {
      setTab("log");
      prompt.type(line);
      focusPrompt();
    },
    isBusy: control.isRunning || change.isBusy,
    isPreviewing: change.isPreviewing,
    forms: forms.current,
  };
  const entry = index.commands.find((command) => command.verb === verb);
  const section = entry === undefined ? undefined : index.sections[entry.section];
  const crumbs = useMemo(
    () =>
      verb === undefined
        ? [{ label: t("title") }]
        : [
            { label: t("title"), href: "/commands" },
            ...(section === undefined ? [] : [{ label: section }]),
            { label: verb, isMono: true },
          ],
    [verb, section, t],
  );
  const isCovered = isNarrow && !isOpen;
  return (
    <ExplorerContext value={explorer}>
      <PageFrame crumbs={crumbs} layout="fill" drawer={change.drawer}>
        <div className="grid min-h-0 flex-1 grid-cols-[264px_minmax(0,1fr)] grid-rows-[minmax(0,1fr)] narrow:grid-cols-[minmax(0,1fr)]">
          <div
            className={`grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] ${verb === undefined ? "" : "narrow:hidden"}`}
          >
            <CommandList verb={verb} />
          </div>
          <div className={`flex min-h-0 min-w-0 flex-col ${verb === undefined ? "narrow:contents" : ""}`}>
            <div
              className={`min-h-0 flex-1 overflow-y-auto ${size === "tall" ? "wide:hidden" : ""} ${verb === undefined ? "narrow:hidden" : ""}`}
            >
              {children}
            </div>
            <div
              ref={panel}
              className={`contents narrow:fixed narrow:inset-0 narrow:z-4 narrow:bg-surface ${isCovered ? "narrow:hidden" : "narrow:flex"}`}
            >
              <ConsolePanel
                control={control}
                tab={tab}
                onTab={setTab}
                shown={shown}
                onShow={show}
                size={isNarrow ? "tall" : size}
                onSize={setSize}
                onClose={() => setIsOpen(false)}
                prompt={
                  <Prompt
                    ref={prompted}
                    prompt={prompt}
                    commands={index.commands}
                    isRunning={control.isRunning}
                    isBusy={change.isBusy}
                    onCancel={control.cancel}
                    onHelp={(of) => {
                      setIsOpen(false);
                      router.push(commandHref(of));
                    }}
                  />
                }
              />
            </div>
          </div>
        </div>
        <div className="hidden flex-none border-t border-line p-2 narrow:flex">
          <Button isWide icon={<SquareTerminal />} onClick={focusPrompt}>
            {t("console.title")}
          </Button>
        </div>
        {change.dialogs}
      </PageFrame>
    </ExplorerContext>
  );
}
