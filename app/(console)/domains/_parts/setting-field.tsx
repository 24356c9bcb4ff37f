"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { type Field, formatSetting, type Outcome } from "@/lib/settings";

interface SettingFieldProps {
  readonly field: Field;
  /** What holds while nothing is typed here. */
  readonly inherited: Outcome;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Words that the server offers for it. */
  readonly suggestions?: readonly string[] | undefined;
}

/** A setting of an object that is being made: empty means inherited, and what that comes to stands in the empty field. */
export function SettingField({ field, inherited, value, onChange, hint, error, suggestions }: SettingFieldProps) {
  const t = useTranslations("domains");
  const locale = useLocale();
  const listId = useId();
  const now =
    "value" in inherited && inherited.value !== undefined
      ? formatSetting(field, inherited.value, locale === "ru" ? "ru" : "en")
      : "";
  const isExplicit = value !== "";
  const origin = {
    isExplicit,
    label: t(isExplicit ? "explicit" : inherited.from === "builtIn" ? "builtIn" : "inheritedFrom"),
  };
  const common = { label: field.label, origin, hint, error, value };
  if (field.kind === "choice") {
    return (
      <SelectField {...common} isInherited={!isExplicit} onChange={(event) => onChange(event.target.value)}>
        <option value="">{now === "" ? t("inheritedFrom") : t("inheritedChoice", { value: now })}</option>
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label ?? choice.value}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <>
      <TextField
        {...common}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        placeholder={now}
        list={suggestions === undefined ? undefined : listId}
        inputMode={field.kind === "number" ? "numeric" : undefined}
        unit={isExplicit && now !== "" ? t("inherited", { value: now }) : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}
