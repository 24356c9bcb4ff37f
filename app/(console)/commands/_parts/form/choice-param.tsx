"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { type ParamWidgetProps, textIn, typedText } from "./param-widget";

/** One of the server's words. */
export function ChoiceParam({ param, typed, onType, bound }: ParamWidgetProps) {
  const t = useTranslations("explorer");
  const values = param.kind.kind === "choice" ? param.kind.values : [];
  const chosen = textIn(typed);
  return (
    <Select
      {...bound}
      value={chosen}
      isMono={chosen !== ""}
      isInherited={chosen === ""}
      onChange={(event) => onType(typedText(event.target.value))}
    >
      <option value="">{t(param.optional ? "noneChosen" : "chooseOne")}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
      {chosen !== "" && !values.includes(chosen) && <option value={chosen}>{chosen}</option>}
    </Select>
  );
}

/** A keyword that is in the line or not. */
export function FlagParam({ param, typed, onType, bound }: ParamWidgetProps) {
  return (
    <span className="flex h-8 items-center gap-2.5 touch:h-10">
      <Switch
        {...bound}
        checked={typed?.is === "flag" && typed.on}
        onChange={(event) => onType(event.target.checked ? { is: "flag", on: true } : undefined)}
      />
      <span aria-hidden="true" className="mono text-text-2">
        {param.keyword}
      </span>
    </span>
  );
}
