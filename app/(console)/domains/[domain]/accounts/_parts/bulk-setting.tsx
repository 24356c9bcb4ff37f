"use client";

import { Undo2, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useProblemText } from "@/components/change/problem-text";
import { controlId } from "@/components/settings/editor-context";
import { isBlank, problemOf } from "@/components/settings/entries";
import { partUnder, widgetFor } from "@/components/settings/field-widgets";
import type { WidgetProps } from "@/components/settings/widgets/widget";
import { IconButton } from "@/components/ui/button";
import { controlProps, Field } from "@/components/ui/field";
import { dictionary } from "@/lib/codec";
import { type Edit, type Field as SettingField, USE_DEFAULT } from "@/lib/settings";

interface BulkSettingProps {
  readonly field: SettingField;
  /** Nothing while no value was given yet. */
  readonly edit: Edit | undefined;
  readonly onEdit: (edit: Edit) => void;
  readonly onRemove: () => void;
}

/** One setting that all chosen Accounts are given: a value, or the one they inherit. */
export function BulkSetting({ field, edit, onEdit, onRemove }: BulkSettingProps) {
  const t = useTranslations("jobs.settings");
  const te = useTranslations("settingsEditor");
  const format = useFormatter();
  const word = useProblemText();
  const [refusal, setRefusal] = useState<string>();
  const inherits = edit?.form === "default";
  const typed = edit === undefined || edit.form === "default" ? undefined : edit;
  const problem = typed && !isBlank(typed) ? problemOf(field, { edit: typed, seen: dictionary([]) }) : undefined;
  const error: ReactNode = refusal ?? (problem && word(problem));
  const id = controlId(field.key);
  const hint = inherits ? t("inherits") : undefined;
  function take(next: Edit): void {
    setRefusal(undefined);
    onEdit(next);
  }
  const control: WidgetProps = {
    field,
    typed,
    shadow: undefined,
    isHidden: false,
    onType: take,
    onInherit: () => take(USE_DEFAULT),
    onTooLong: (count, max) => setRefusal(te("pasteTooLong", { count: format.number(count), max: format.number(max) })),
    bound: controlProps({ id, hint, error }),
    isLocked: false,
    isWarned: false,
  };
  const Widget = widgetFor(field, typed);
  const Part = partUnder(field, typed);
  return (
    <Field
      id={id}
      label={<span title={field.help}>{field.label}</span>}
      settingKey={field.key === field.label ? undefined : field.key}
      hint={hint}
      error={error}
      more={!inherits && Part && <Part {...control} />}
      actions={
        <span className="ml-auto flex flex-none">
          <IconButton
            size="small"
            icon={<Undo2 className="size-3.5" />}
            label={t("useDefault", { setting: field.label })}
            aria-pressed={inherits}
            onClick={() => take(USE_DEFAULT)}
          />
          <IconButton
            size="small"
            icon={<X className="size-3.5" />}
            label={t("remove", { setting: field.label })}
            onClick={onRemove}
          />
        </span>
      }
    >
      <div className="min-w-0 flex-1">
        <Widget {...control} />
      </div>
    </Field>
  );
}
