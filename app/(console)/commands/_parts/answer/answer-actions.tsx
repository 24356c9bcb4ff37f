"use client";

import { Braces, Copy, Download, File, FileText, Sheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCopy } from "@/components/data/use-copy";
import { IconButton } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { useToast } from "@/components/ui/toasts";
import type { Value } from "@/lib/codec";
import type { CommandAnswer } from "@/lib/reads";
import type { Request } from "../console/lines";
import { type AnswerView, fileOf } from "./answer-view";
import type { SaveAs } from "./save-answer";

interface AnswerActionsProps {
  readonly request: Request;
  readonly answer: CommandAnswer;
  readonly value: Value;
  readonly view: AnswerView;
}

/** Copies what is shown in the form in which it is shown; saves the whole answer in any form. */
export function AnswerActions({ request, answer, value, view }: AnswerActionsProps) {
  const t = useTranslations("explorer.answer");
  const toast = useToast();
  const copy = useCopy();
  const [isBusy, setIsBusy] = useState(false);

  async function onCopy(): Promise<void> {
    const { textAs } = await import("./save-answer");
    const text = textAs(view === "tree" ? "raw" : view === "table" ? "csv" : view, value);
    copy(text, { copied: t("copied"), failed: t("copyFailed") });
  }
  async function onSave(as: SaveAs): Promise<void> {
    setIsBusy(true);
    try {
      const { saveAnswer } = await import("./save-answer");
      await saveAnswer(request, answer, as);
    } catch {
      toast({ tone: "warning", title: t("downloadFailed") });
    } finally {
      setIsBusy(false);
    }
  }
  const save = (as: SaveAs) => () => void onSave(as);
  return (
    <>
      <IconButton size="small" icon={<Copy className="size-3.5" />} label={t("copy")} onClick={() => void onCopy()} />
      {isBusy ? (
        <IconButton size="small" icon={<Download />} label={t("downloading")} isBusy />
      ) : (
        <MenuButton
          label={t("downloadAs")}
          size="small"
          icon={<Download className="size-3.5" />}
          entries={[
            ...(fileOf(value) === undefined
              ? []
              : [{ key: "file", label: t("downloadFile"), icon: <File />, onSelect: save("file") }]),
            { key: "csv", label: t("downloadCsv"), icon: <Sheet />, onSelect: save("csv") },
            { key: "json", label: t("downloadJson"), icon: <Braces />, onSelect: save("json") },
            { key: "raw", label: t("downloadRaw"), icon: <FileText />, onSelect: save("raw") },
          ]}
        />
      )}
    </>
  );
}
