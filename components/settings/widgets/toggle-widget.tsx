"use client";

import { useTranslations } from "next-intl";
import { Switch } from "@/components/ui/switch";
import type { WidgetProps } from "./widget";

/** On or off. While inherited it shows what is in force; a press sets it here. */
export function ToggleWidget({ typed, shadow, isHidden, onType, bound, isLocked }: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const shown = typed ?? shadow;
  const isKnown = shown?.form === "toggle";
  const isOn = isKnown && shown.on;
  return (
    <span className={`flex h-8 items-center gap-2 ${isLocked ? "opacity-60" : ""}`}>
      <Switch
        {...bound}
        checked={isOn}
        onChange={() => !isLocked && onType({ form: "toggle", on: !isOn })}
        {...(isLocked && { "aria-disabled": true })}
      />
      <span aria-hidden="true" className={`text-dense ${typed === undefined ? "text-text-3" : "text-text"}`}>
        {isKnown ? t(isOn ? "on" : "off") : t(isHidden ? "notShown" : "notSet")}
      </span>
    </span>
  );
}
