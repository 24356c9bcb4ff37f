"use client";

import { FileText, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useRef, useState } from "react";
import { useSizeText } from "@/components/data/size";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import type { ParamWidgetProps } from "./param-widget";
import type { BytesSource } from "./typed";

/** As much as a Change may carry. */
const LARGEST = 16 * 1024 * 1024;

const SOURCES = ["file", "text", "base64"] as const;

interface FileBoxProps {
  readonly file: Extract<BytesSource, { from: "file" }> | undefined;
  readonly onFile: (file: File) => void;
  readonly bound: ParamWidgetProps["bound"];
}

/** The file that is sent, chosen or dropped here. */
function FileBox({ file, onFile, bound }: FileBoxProps) {
  const t = useTranslations("explorer");
  const { size } = useSizeText();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) onFile(dropped);
  }
  return (
    <div
      role="none"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
      className={`flex items-center gap-3 rounded-md border border-dashed px-3 py-2.5 ${isOver ? "border-accent bg-accent-soft" : "border-line-control"}`}
    >
      <span className="text-text-3">{file === undefined ? <Upload /> : <FileText />}</span>
      <div className="min-w-0 flex-1 text-dense">
        {file === undefined ? (
          <span className="text-text-3">{t("dropFile")}</span>
        ) : (
          <>
            <div className="cut font-medium">{file.name}</div>
            <div className="text-small text-text-3">{size(file.bytes.length)}</div>
          </>
        )}
      </div>
      <Button {...bound} size="small" onClick={() => input.current?.click()}>
        {t(file === undefined ? "chooseFile" : "changeFile")}
      </Button>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen !== undefined) onFile(chosen);
        }}
      />
    </div>
  );
}

/** Content as bytes: a file, a text, or base64 as other tools print it. */
export function BytesParam({ name, typed, onType, bound }: ParamWidgetProps) {
  const t = useTranslations("explorer");
  const { size } = useSizeText();
  const source = typed?.is === "bytes" ? typed.source : undefined;
  const [from, setFrom] = useState<BytesSource["from"]>(source?.from ?? "file");
  const [refusal, setRefusal] = useState<string>();
  const set = (next: BytesSource): void => onType({ is: "bytes", source: next });
  async function take(file: File): Promise<void> {
    setRefusal(undefined);
    if (file.size > LARGEST) setRefusal(t("fileTooLarge", { size: size(LARGEST) }));
    else set({ from: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return (
    <div className="grid min-w-0 flex-1 gap-1.5">
      <span>
        <Segmented
          label={t("bytesFrom")}
          name={`${name}-from`}
          value={from}
          onChange={(value) => {
            setFrom(SOURCES.find((one) => one === value) ?? "file");
            onType(undefined);
          }}
          options={[
            { value: "file", label: t("fromFile") },
            { value: "text", label: t("fromText") },
            { value: "base64", label: t("fromBase64") },
          ]}
        />
      </span>
      {from === "file" ? (
        <FileBox bound={bound} file={source?.from === "file" ? source : undefined} onFile={(file) => void take(file)} />
      ) : (
        <div className="[&>textarea]:max-h-80">
          <TextArea
            {...bound}
            value={source !== undefined && source.from !== "file" ? source.text : ""}
            onChange={(event) => set({ from, text: event.target.value })}
            isMono
            rows={3}
            spellCheck={false}
          />
        </div>
      )}
      {refusal !== undefined && (
        <p role="alert" className="text-small text-danger-text">
          {refusal}
        </p>
      )}
    </div>
  );
}
