"use client";

import { List, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Choice, Field, Typed } from "@/lib/settings";
import { bounded } from "./bounded";
import type { WidgetProps } from "./widget";

const LONGEST_WORD = 1_000;
/** Values of a list's own entries that are no words of the server: nothing typed can equal them. */
const INHERIT = "\u0000inherit";
const OTHER = "\u0000other";

function choicesOf(field: Field): readonly Choice[] {
  return field.kind === "choice" ? field.choices : [];
}

function textOf(typed: Typed | undefined): string | undefined {
  return typed?.form === "text" ? typed.text : undefined;
}

/** One of the server's words; where others exist, "Other" turns the list into a line of text. */
export function ChoiceWidget(props: WidgetProps) {
  const { field, typed, onType, onInherit, bound, isLocked, isWarned, onTooLong } = props;
  const t = useTranslations("settingsEditor");
  const [isOther, setOther] = useState(false);
  if (!isOther || isLocked) return <WordList {...props} onOther={() => setOther(true)} />;
  const backToList = (): void => {
    setOther(false);
    if (textOf(typed) === "") onInherit();
  };
  return (
    <TextInput
      {...bound}
      {...bounded({ max: LONGEST_WORD, onText: (text) => onType({ form: "text", text }), onTooLong })}
      value={textOf(typed) ?? ""}
      isMono
      isWarned={isWarned}
      aria-label={field.label}
      // It stands in the place of the list that was just left.
      autoFocus
      after={
        <span className="-mr-2">
          <IconButton size="small" icon={<List className="size-3.5" />} label={t("backToList")} onClick={backToList} />
        </span>
      }
    />
  );
}

function WordList({
  field,
  typed,
  shadow,
  isHidden,
  onType,
  onInherit,
  bound,
  isLocked,
  onOther,
}: WidgetProps & { readonly onOther: () => void }) {
  const t = useTranslations("settingsEditor");
  const choices = choicesOf(field);
  const word = textOf(typed);
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? (value || t("empty"));
  const inherited = textOf(shadow);
  const isForeign = word !== undefined && !choices.some(({ value }) => value === word);
  function choose(value: string): void {
    if (value === INHERIT) onInherit();
    else if (value === OTHER) onOther();
    else onType({ form: "text", text: value });
  }
  return (
    <Select
      {...bound}
      value={word ?? INHERIT}
      onChange={(event) => choose(event.target.value)}
      isInherited={word === undefined}
      disabled={isLocked}
      suffix={isLocked ? <Lock className="size-3.5" /> : undefined}
    >
      <optgroup label={t("inherited")}>
        <option value={INHERIT}>
          {inherited === undefined ? t(isHidden ? "notShown" : "notSet") : labelOf(inherited)}
        </option>
      </optgroup>
      <optgroup label={t("setHere")}>
        {choices.map(({ value }) => (
          <option key={value} value={value}>
            {labelOf(value)}
          </option>
        ))}
        {isForeign && <option value={word}>{labelOf(word)}</option>}
        {field.kind === "choice" && field.open && <option value={OTHER}>{t("otherValue")}</option>}
      </optgroup>
    </Select>
  );
}
