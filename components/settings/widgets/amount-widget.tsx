"use client";

import { useLocale } from "next-intl";
import { blankField, type Field, type Typed, type Unit } from "@/lib/settings";
import { WORDS } from "@/lib/settings/words";
import { AmountBox } from "./amount-box";
import { specialOf, unitsOf } from "./amount-words";
import type { WidgetProps } from "./widget";

function unitIn(typed: Typed | undefined): Unit | undefined {
  return typed?.form === "amount" ? typed.unit : undefined;
}

function usualUnit(field: Field): Unit {
  return unitIn(blankField(field)) ?? "";
}

/** A count, a percentage, a size or a time; or the word that stands for no limit, or for never. */
export function AmountWidget({ field, typed, shadow, onType, bound, ...rest }: WidgetProps) {
  const locale = useLocale();
  const words = WORDS[locale];
  const special = specialOf(field);
  const word = special === undefined ? undefined : words[special];
  const unit = unitIn(typed) ?? (typed === undefined ? unitIn(shadow) : undefined) ?? usualUnit(field);
  const amount = typed?.form === "amount" ? typed.amount : "";
  const shadowText = shadow?.form === "amount" ? shadow.amount : shadow?.form === "special" ? words[shadow.word] : "";
  const isSpecial = typed?.form === "special" || (typed === undefined && shadow?.form === "special");
  return (
    <AmountBox
      {...rest}
      control={bound}
      of={field.label}
      text={typed?.form === "special" ? words[typed.word] : amount}
      placeholder={shadowText}
      unit={unit}
      units={unitsOf(field, amount === "" ? shadowText : amount, locale)}
      special={word}
      isSpecial={isSpecial}
      // A digit typed behind the word begins a number.
      onText={(text) =>
        onType({ form: "amount", amount: typed?.form === "special" ? text.replace(/\D/g, "") : text, unit })
      }
      onUnit={(chosen) => onType({ form: "amount", amount, unit: chosen })}
      onSpecial={() => special !== undefined && onType({ form: "special", word: special })}
    />
  );
}
