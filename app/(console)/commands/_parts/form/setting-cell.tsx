"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { isWide, partUnder, widgetFor } from "@/components/settings/field-widgets";
import type { WidgetProps } from "@/components/settings/widgets/widget";
import type { Field, Typed } from "@/lib/settings";

interface SettingCellProps extends Pick<WidgetProps, "bound"> {
  readonly field: Field;
  readonly typed: Typed | undefined;
  readonly onTyped: (typed: Typed | undefined) => void;
}

/** A setting by the widget that the settings editor has for its kind. */
export function SettingCell({ field, typed, bound, onTyped }: SettingCellProps) {
  const t = useTranslations("settingsEditor");
  const format = useFormatter();
  const [refusal, setRefusal] = useState<string>();
  const Widget = widgetFor(field, typed);
  const Part = partUnder(field, typed);
  const control: WidgetProps = {
    field,
    typed,
    shadow: undefined,
    isHidden: false,
    bound,
    isLocked: false,
    isWarned: false,
    onType: (next) => {
      setRefusal(undefined);
      onTyped(next);
    },
    onInherit: () => onTyped(undefined),
    onTooLong: (count, max) => setRefusal(t("pasteTooLong", { count: format.number(count), max: format.number(max) })),
  };
  return (
    <>
      <div className={isWide(field, typed) ? "" : "w-44 max-w-full"}>
        <Widget {...control} />
      </div>
      {Part && <Part {...control} />}
      {refusal !== undefined && (
        <p role="alert" className="mt-1 text-small text-danger-text">
          {refusal}
        </p>
      )}
    </>
  );
}
