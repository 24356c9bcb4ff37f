"use client";

import { useTranslations } from "next-intl";
import { PasswordInput } from "@/components/ui/password-input";
import { TextArea } from "@/components/ui/text-area";
import { TEXT_LIMIT } from "@/lib/settings";
import { useEditor } from "../editor-context";
import { bounded } from "./bounded";
import type { WidgetProps } from "./widget";

/** A secret is never read into the form: empty means that it stays as it is, what is typed replaces it. */
export function SecretWidget({ field, typed, shadow, onType, onTooLong, bound, isLocked }: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const { explicit } = useEditor();
  const isSet = explicit.has(field.key) || shadow !== undefined;
  const shared = {
    ...bound,
    ...bounded({ max: TEXT_LIMIT, onText: (text) => onType({ form: "secret", text }), onTooLong }),
    value: typed?.form === "secret" ? typed.text : "",
    placeholder: isSet ? t("secretSet") : "",
    readOnly: isLocked,
    spellCheck: false,
  };
  if (field.kind === "data") {
    return (
      <div className="[&>textarea]:max-h-80">
        <TextArea {...shared} isMono rows={2} />
      </div>
    );
  }
  // The browser must not offer the administrator's own password here, nor keep this one.
  return <PasswordInput {...shared} autoComplete="new-password" showLabel={t("show")} hideLabel={t("hide")} />;
}
