"use client";

import { Ban, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { CodeBlock } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import type { ChangeResult, Preview, RunChange } from "@/lib/changes";
import { Failure } from "./failure";
import { lineSpans, lineText } from "./line-spans";

/** Long enough for a hand to go on typing. */
const REST_MS = 250;

const NO_ANSWER = { kind: "error", error: { code: "connect", message: "", retryable: true } } as const;

/** What was answered, and for which form. */
interface Answer {
  readonly of: string;
  readonly result: ChangeResult;
}

interface CommandsPreviewProps {
  readonly run: RunChange;
  /** What the form holds, as one text: when it is another, the commands are asked for again. */
  readonly of: string;
}

function UndoLines({ preview }: { readonly preview: Preview }) {
  const t = useTranslations("change");
  const possible = preview.steps.some(({ undo }) => undo.never === undefined);
  const losses = new Set(preview.steps.flatMap(({ undo }) => undo.never ?? undo.loses ?? []));
  return (
    <ul className="mt-2 grid gap-1 text-small text-text-3 [&>li]:flex [&>li]:gap-1.5 [&_svg]:mt-px [&_svg]:size-3.5">
      {possible && (
        <li>
          <Undo2 aria-hidden="true" />
          {t("undoPossible")}
        </li>
      )}
      {[...losses].map((loss) => (
        <li key={loss}>
          <Ban aria-hidden="true" />
          {loss}
        </li>
      ))}
    </ul>
  );
}

/**
 * The commands that a dialog would send, as the server's planning says, inside the dialog. They follow the form: nothing
 * is sent by this, and while the form cannot be used yet the last commands stay.
 */
export function CommandsPreview({ run, of }: CommandsPreviewProps) {
  const t = useTranslations("change");
  const [answer, setAnswer] = useState<Answer>();
  const [preview, setPreview] = useState<Preview>();
  const ask = useEffectEvent(async (form: string, stop: AbortSignal) => {
    const result = await run("preview", "").catch((): ChangeResult => NO_ANSWER);
    if (stop.aborted) return;
    setAnswer({ of: form, result });
    if (result.kind === "preview") setPreview(result.preview);
  });
  // Talks to the server: what would be sent is planned there.
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(of, stop.signal), REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [of]);

  const lines = preview?.steps ?? [];
  const isFresh = answer?.of === of && answer.result.kind === "preview";
  return (
    <section aria-label={t("commandsOf", { count: lines.length })} className="mt-4">
      <div className="mb-1.5 flex min-h-7 items-center text-small font-medium text-text-3">
        <h3 className="flex-1">{t("commandsOf", { count: lines.length })}</h3>
        {lines.length > 0 && (
          <CopyButton
            text={lines.map(({ line }) => lineText(line)).join("\n")}
            label={t("copy")}
            copiedLabel={t("copied")}
            failedLabel={t("copyFailed")}
            hasLabel
          />
        )}
      </div>
      {answer?.result.kind === "error" && <Failure error={answer.result.error} />}
      {preview === undefined ? (
        <p className="text-small text-text-3">{t(answer === undefined ? "reading" : "commandsFollow")}</p>
      ) : (
        <>
          <div className={`grid gap-2 ${isFresh ? "" : "opacity-60"}`}>
            {lines.map(({ no, line }) => (
              <CodeBlock key={no} number={lines.length > 1 ? no + 1 : undefined} spans={lineSpans(line)} />
            ))}
          </div>
          <UndoLines preview={preview} />
        </>
      )}
    </section>
  );
}
