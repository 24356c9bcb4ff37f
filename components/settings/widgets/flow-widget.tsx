"use client";

import { useLocale, useTranslations } from "next-intl";
import { blankField, type Field, type Typed } from "@/lib/settings";
import { WORDS } from "@/lib/settings/words";
import { AmountBox } from "./amount-box";
import { timeUnits } from "./amount-words";
import type { WidgetProps } from "./widget";

function flowOf(field: Field, typed: Typed | undefined, shadow: Typed | undefined): Typed<"flow"> | undefined {
  const blank = blankField(field);
  const shown = typed ?? shadow ?? blank;
  return shown.form === "flow" ? shown : undefined;
}

/** So many within a time. Typing into one half sets both here, the other half as it was inherited. */
export function FlowWidget({ field, typed, shadow, onType, bound, ...rest }: WidgetProps) {
  const t = useTranslations("settingsEditor");
  const locale = useLocale();
  const flow = flowOf(field, typed, shadow);
  if (flow === undefined) return null;
  const isHere = typed?.form === "flow";
  const { unlimited } = WORDS[locale];
  const set = (part: Partial<Omit<Typed<"flow">, "form">>) => onType({ ...flow, ...part });
  const countText = flow.unlimited ? unlimited : flow.count;
  return (
    <div className="flex items-center gap-2">
      <span className="w-37 flex-none narrow:w-auto narrow:flex-1">
        <AmountBox
          {...rest}
          control={bound}
          of={field.label}
          text={isHere ? countText : ""}
          placeholder={isHere ? "" : countText}
          unit=""
          units={[{ unit: "", label: "" }]}
          special={unlimited}
          isSpecial={flow.unlimited}
          onText={(text) => set({ unlimited: false, count: flow.unlimited ? text.replace(/\D/g, "") : text })}
          onUnit={() => set({ unlimited: false })}
          onSpecial={() => set({ unlimited: true, count: "" })}
        />
      </span>
      <span className="flex-none text-small text-text-3">{t("per")}</span>
      <span className="w-32 flex-none narrow:w-auto narrow:flex-1">
        <AmountBox
          {...rest}
          control={{ "aria-label": `${field.label}: ${t("flowPeriod")}` }}
          of={`${field.label}: ${t("flowPeriod")}`}
          text={isHere ? flow.amount : ""}
          placeholder={isHere ? "" : flow.amount}
          unit={flow.unit}
          units={timeUnits(flow.amount, locale)}
          isSpecial={false}
          onText={(amount) => set({ amount })}
          onUnit={(unit) => set({ unit })}
          onSpecial={() => undefined}
        />
      </span>
    </div>
  );
}
