"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { TEXT_LIMIT, type Typed } from "@/lib/settings";
import { useEditor } from "../editor-context";
import { bounded } from "./bounded";
import type { WidgetProps } from "./widget";

function textOf(typed: Typed | undefined): string | undefined {
  return typed?.form === "text" ? typed.text : undefined;
}

/** What stands in an empty field: the inherited value or why there is none, or that the value set here is empty. */
function usePlaceholder({ typed, shadow, isHidden }: WidgetProps): string {
  const t = useTranslations("settingsEditor");
  if (shadow !== undefined) return textOf(shadow) ?? "";
  if (typed === undefined && isHidden) return t("notShown");
  return textOf(typed) === "" ? t("empty") : "";
}

/** One line of text. */
export function TextWidget(props: WidgetProps) {
  const { field, typed, onType, onTooLong, bound, isLocked, isWarned } = props;
  const { suggestions } = useEditor();
  const names = suggestions.get(field.key) ?? [];
  const listId = useId();
  return (
    <>
      <TextInput
        {...bound}
        {...bounded({ max: TEXT_LIMIT, onText: (text) => onType({ form: "text", text }), onTooLong })}
        value={textOf(typed) ?? ""}
        placeholder={usePlaceholder(props)}
        readOnly={isLocked}
        isMono={field.kind === "email"}
        isWarned={isWarned}
        autoComplete="off"
        spellCheck={false}
        list={names.length > 0 ? listId : undefined}
        after={isLocked ? <Lock className="size-3.5 flex-none text-text-3" /> : undefined}
      />
      {names.length > 0 && (
        <datalist id={listId}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Several lines: a text as it is sent in mail, a list of addresses, a certificate. */
export function LinesWidget(props: WidgetProps) {
  const { field, typed, onType, onTooLong, bound, isLocked } = props;
  return (
    <div className="[&>textarea]:max-h-80">
      <TextArea
        {...bound}
        {...bounded({ max: TEXT_LIMIT, onText: (text) => onType({ form: "text", text }), onTooLong })}
        value={textOf(typed) ?? ""}
        placeholder={usePlaceholder(props)}
        readOnly={isLocked}
        isMono={field.kind !== "multiline"}
        rows={2}
        spellCheck={false}
      />
    </div>
  );
}
