"use client";

import { useTranslations } from "next-intl";
import { CodeBlock } from "@/components/ui/code";
import { TextArea } from "@/components/ui/text-area";
import { TEXT_LIMIT, type Typed, writeField } from "@/lib/settings";
import { bounded } from "./bounded";
import type { WidgetProps } from "./widget";

const AROUND = 24;

function textOf(typed: Typed | undefined): string | undefined {
  return typed?.form === "wire" || typed?.form === "text" ? typed.text : undefined;
}

/** The place where the notation goes wrong, with a little of what stands around it. */
function WrongPlace({ text, offset }: { readonly text: string; readonly offset: number }) {
  const t = useTranslations("settingsEditor");
  const before = text.slice(Math.max(0, offset - AROUND), offset);
  const after = text.slice(offset + 1, offset + AROUND);
  return (
    <figure aria-label={t("wireHere")} className="mt-1 m-0">
      <CodeBlock
        spans={[
          { text: `${offset > AROUND ? "…" : ""}${before}`, role: "plain" },
          { text: text[offset] ?? "⏎", role: "trouble" },
          { text: `${after}${offset + AROUND < text.length ? "…" : ""}`, role: "mute" },
        ]}
      />
    </figure>
  );
}

/** Any value in the server's own notation: dictionaries, keys that no schema knows, values of an unexpected kind. */
export function WireWidget({ field, typed, shadow, onType, onTooLong, bound, isLocked }: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const text = textOf(typed) ?? "";
  const written = typed?.form === "wire" && text !== "" ? writeField(field, typed) : undefined;
  const problem = written !== undefined && "problem" in written ? written.problem : undefined;
  const offset = problem?.error === "wire" ? Number(problem.params.position) - 1 : undefined;
  return (
    <div className="[&>textarea]:max-h-80">
      <TextArea
        {...bound}
        {...bounded({ max: TEXT_LIMIT, onText: (typedText) => onType({ form: "wire", text: typedText }), onTooLong })}
        value={text}
        placeholder={textOf(shadow) ?? ""}
        readOnly={isLocked}
        isMono
        rows={2}
        spellCheck={false}
      />
      {offset !== undefined && bound["aria-invalid"] && <WrongPlace text={text} offset={offset} />}
      {!isLocked && <p className="mt-1 text-small text-text-3">{t("wireHint")}</p>}
    </div>
  );
}
