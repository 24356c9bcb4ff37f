"use client";

import { ChevronDown, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { NumberInput } from "@/components/ui/number-input";
import type { Unit } from "@/lib/settings";
import type { UnitChoice } from "./amount-words";
import { bounded } from "./bounded";
import type { WidgetProps } from "./widget";

const MOST_DIGITS = 40;

interface AmountBoxProps extends Pick<WidgetProps, "isLocked" | "isWarned" | "onTooLong"> {
  /** Id, name and descriptions of the number. */
  readonly control: Partial<WidgetProps["bound"]> & { readonly "aria-label"?: string };
  readonly text: string;
  readonly placeholder: string;
  /** What the unit belongs to, in words. */
  readonly of: string;
  readonly unit: Unit;
  readonly units: readonly UnitChoice[];
  /** The word that may stand in place of a number. */
  readonly special?: string | undefined;
  /** The word stands there now, typed or inherited. */
  readonly isSpecial: boolean;
  readonly onText: (text: string) => void;
  readonly onUnit: (unit: Unit) => void;
  readonly onSpecial: () => void;
}

/** The unit as a list in the box; a word like "unlimited" is one of its choices. */
function UnitSelect({ of, unit, units, special, isSpecial, onUnit, onSpecial }: AmountBoxProps) {
  const t = useTranslations("settingsEditor");
  const label = isSpecial ? "" : (units.find((one) => one.unit === unit)?.label ?? "");
  return (
    <span className="relative -mr-1 flex h-full flex-none items-center gap-0.5 pl-1 text-small whitespace-nowrap text-text-3">
      <span aria-hidden="true">{label}</span>
      <ChevronDown aria-hidden="true" className="size-3" />
      <select
        aria-label={t("unitOf", { setting: of })}
        value={isSpecial ? "special" : unit}
        onChange={({ target: { value } }) => {
          const chosen = units.find((one) => one.unit === value);
          if (chosen === undefined) onSpecial();
          else onUnit(chosen.unit);
        }}
        className="absolute inset-y-0 right-0 w-full min-w-6 cursor-pointer appearance-none opacity-0 [&>*]:bg-raised [&>*]:text-text"
      >
        {units.map((one) => (
          <option key={one.unit} value={one.unit}>
            {one.label === "" ? t("number") : one.label}
          </option>
        ))}
        {special !== undefined && <option value="special">{special}</option>}
      </select>
    </span>
  );
}

/** A number with its unit in one box. */
export function AmountBox(props: AmountBoxProps) {
  const { control, text, placeholder, unit, units, special, isLocked, isWarned, isSpecial } = props;
  const hasChoice = !isLocked && (units.length > 1 || special !== undefined);
  const still = isSpecial ? undefined : units.find((one) => one.unit === unit)?.label;
  return (
    <NumberInput
      {...control}
      {...bounded({ max: MOST_DIGITS, onText: props.onText, onTooLong: props.onTooLong })}
      value={text}
      placeholder={placeholder}
      readOnly={isLocked}
      isWarned={isWarned}
      unit={hasChoice ? undefined : still}
      after={
        hasChoice ? <UnitSelect {...props} /> : isLocked ? <Lock className="size-3.5 flex-none text-text-3" /> : null
      }
    />
  );
}
