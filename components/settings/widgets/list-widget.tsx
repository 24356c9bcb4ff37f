"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TEXT_LIMIT, type Typed } from "@/lib/settings";
import { bounded } from "./bounded";
import type { WidgetProps } from "./widget";

const MODES = ["inherit", "all", "these"] as const;
type Mode = (typeof MODES)[number];

function listOf(typed: Typed | undefined): Typed<"list"> | undefined {
  return typed?.form === "list" ? typed : undefined;
}

/** Some texts, one to a line; where one word stands for everything, that is a choice above them. */
export function ListWidget({
  field,
  typed,
  shadow,
  isHidden,
  onType,
  onInherit,
  onTooLong,
  bound,
  isLocked,
}: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const allWord = field.kind === "list" ? field.allWord : undefined;
  const suggestions = field.kind === "list" ? (field.suggestions ?? []) : [];
  const here = listOf(typed);
  const inherited = listOf(shadow);
  const mode: Mode = here === undefined ? "inherit" : here.all ? "all" : "these";
  const inheritedWords =
    inherited === undefined
      ? t(isHidden ? "notShown" : "notSet")
      : inherited.all
        ? t("all")
        : inherited.items.join(", ") || t("none");
  const hasMode = allWord !== undefined;
  function choose(value: string): void {
    const chosen = MODES.find((one) => one === value);
    if (chosen === "inherit") onInherit();
    else onType({ form: "list", all: chosen === "all", items: here?.items ?? inherited?.items ?? [] });
  }
  return (
    <div className="grid gap-1.5">
      {hasMode && (
        <span className="w-37">
          <Select
            {...bound}
            value={mode}
            isInherited={here === undefined}
            disabled={isLocked}
            onChange={(event) => choose(event.target.value)}
          >
            <optgroup label={t("inherited")}>
              <option value="inherit">{inheritedWords}</option>
            </optgroup>
            <optgroup label={t("setHere")}>
              <option value="all">{t("all")}</option>
              <option value="these">{t("these")}</option>
            </optgroup>
          </Select>
        </span>
      )}
      {(!hasMode || mode === "these") && (
        <TextArea
          {...(hasMode ? { "aria-label": `${field.label}: ${t("these")}` } : bound)}
          {...bounded({
            max: TEXT_LIMIT,
            onText: (text) => onType({ form: "list", all: false, items: text === "" ? [] : text.split(/\r\n?|\n/) }),
            onTooLong,
          })}
          value={here?.items.join("\n") ?? ""}
          placeholder={inherited?.items.join("\n") ?? ""}
          readOnly={isLocked}
          isMono
          rows={2}
          spellCheck={false}
        />
      )}
      {!isLocked && (!hasMode || mode === "these") && (
        <p className="text-small text-text-3">
          {t("listHint")} {suggestions.length > 0 && t("suggested", { values: suggestions.join(", ") })}
        </p>
      )}
    </div>
  );
}
