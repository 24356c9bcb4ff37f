"use client";

import { CornerRightDown, Eraser } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type SubmitEvent, useRef } from "react";
import { lineSpans } from "@/components/change/line-spans";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code";
import { Note } from "@/components/ui/note";
import { type Command, effectOf, pieces } from "@/lib/catalogue";
import { useExplorer } from "../explorer-context";
import { formOfAddress } from "../form/fill-form";
import { FormProvider } from "../form/form-context";
import { ParamParts } from "../form/param-parts";
import type { Schemas } from "../form/read-form";
import { useCommandForm } from "../form/use-command-form";
import { shortLine } from "../short-line";
import { useCommandIndex } from "../use-command-index";
import { CommandFacts } from "./command-facts";
import { CommandHead } from "./command-head";

interface CommandViewProps {
  readonly command: Command;
  readonly schemas: Schemas;
  /** What the address fills into the form. */
  readonly given: Pick<URLSearchParams, "get"> | undefined;
}

/** A command's page when its declaration is there. */
export function CommandView({ command, schemas, given }: CommandViewProps) {
  const t = useTranslations("explorer");
  const explorer = useExplorer();
  const { commands } = useCommandIndex();
  const entry = commands.find(({ verb }) => verb === command.verb);
  const form = useCommandForm(command, schemas, given && formOfAddress(command, given));
  const element = useRef<HTMLFormElement>(null);
  const { input } = form.read;
  const effect = effectOf(command, input);
  const draft = pieces(command, input, { mask: true, draft: true });
  const hasParams = Object.keys(command.params).length > 0;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!explorer.isBusy && entry?.isLacking !== true && form.check()) explorer.run({ command, input });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    element.current?.requestSubmit();
  }
  /** The line as it stands: secrets, and what is missing, are typed in the console. */
  function put(): void {
    explorer.put(
      draft
        .filter(({ role }) => role !== "missing" && role !== "secret")
        .map(({ text }) => text)
        .join(" "),
    );
  }
  const isRead = effect === "read";
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)_304px] gap-8 px-6 py-5 @max-[860px]:grid-cols-1 @max-[860px]:gap-6 narrow:px-4 narrow:py-4">
        <div className="@container min-w-0">
          <CommandHead command={command} effect={effect} isClusterOnly={entry?.isClusterOnly} />
          {entry?.isLacking && (
            <div className="mb-3">
              <Note tone="warning">{t("absentNote")}</Note>
            </div>
          )}
          <form ref={element} noValidate data-command-form={command.verb} onSubmit={submit} onKeyDown={onKeyDown}>
            <FormProvider value={form.context}>
              <ParamParts parts={command.params} />
            </FormProvider>
            <section aria-label={t("line")} className="mt-3">
              <CodeBlock spans={lineSpans(shortLine(draft))} />
            </section>
            <div className="mt-3 flex flex-wrap items-center gap-2">
              <Button
                type="submit"
                variant={explorer.isPreviewing ? "secondary" : "primary"}
                shortcut="Ctrl Enter"
                isBusy={explorer.isBusy}
                busyLabel={t(isRead ? "running" : "previewing")}
                disabledReason={entry?.isLacking ? t("absent") : undefined}
              >
                {t(isRead ? "run" : "preview")}
              </Button>
              <Button variant="quiet" icon={<CornerRightDown />} onClick={put}>
                {t("putInConsole")}
              </Button>
              {hasParams && (
                <Button variant="quiet" icon={<Eraser />} onClick={form.clear}>
                  {t("clearForm")}
                </Button>
              )}
              {form.wrongCount > 0 && (
                <span role="alert" className="ml-auto text-small text-danger-text">
                  {t("formWrong", { count: form.wrongCount })}
                </span>
              )}
            </div>
          </form>
        </div>
        <CommandFacts command={command} input={input} />
      </div>
    </div>
  );
}
