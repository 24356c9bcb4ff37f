"use client";

import { useTranslations } from "next-intl";
import { useNow } from "@/components/data/clock";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/form-fields";
import { dueAfter, KEPT_DAYS } from "@/lib/changes/aside-name";
import { useDueDay } from "./use-due-day";

const PRESETS = [7, 30, 90, 365] as const;

/** The number that was typed, when it is one that an Account may be kept for. */
export function daysIn(typed: string): number | undefined {
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= KEPT_DAYS.least && days <= KEPT_DAYS.most ? days : undefined;
}

interface KeptDaysProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** How long an Account is kept, with the day on which it is due. */
export function KeptDays({ typed, onType }: KeptDaysProps) {
  const t = useTranslations("aside");
  const day = useDueDay();
  const now = useNow();
  const days = daysIn(typed);
  const range = { least: KEPT_DAYS.least, most: KEPT_DAYS.most };
  return (
    <NumberField
      label={t("keptFor")}
      autoFocus
      min={KEPT_DAYS.least}
      max={KEPT_DAYS.most}
      maxLength={4}
      unit={t("dayUnit")}
      value={typed}
      onChange={(event) => onType(event.target.value)}
      error={days === undefined ? t("dayRange", range) : undefined}
      hint={days !== undefined && now !== undefined && t("dueOn", { day: day(dueAfter(days, now)) })}
      actions={
        <span className="flex flex-none gap-1">
          {PRESETS.map((preset) => (
            <Button
              key={preset}
              variant="quiet"
              aria-label={t("days", { count: preset })}
              aria-pressed={days === preset}
              onClick={() => onType(String(preset))}
            >
              {preset}
            </Button>
          ))}
        </span>
      }
    />
  );
}
