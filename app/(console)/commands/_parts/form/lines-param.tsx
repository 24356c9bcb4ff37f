"use client";

import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import { isArray, notation } from "@/lib/codec";
import { readNotation } from "./cell";
import { type ParamWidgetProps, textIn } from "./param-widget";
import { NotationParam } from "./text-param";
import type { Typed } from "./typed";

/** The same list as lines, or in the notation where lines cannot hold it. */
function turned(typed: Typed | undefined, to: string): Typed | undefined {
  const text = textIn(typed);
  if (to === "raw") return { is: "notation", text: text === "" ? "" : notation(text.split("\n")) };
  const read = readNotation(text);
  const items = "value" in read && isArray(read.value) ? read.value : [];
  const plain = items.filter((item) => typeof item === "string");
  return plain.length === 0 ? undefined : { is: "lines", text: plain.join("\n") };
}

/** Texts, one to a line. */
export function LinesParam(props: ParamWidgetProps) {
  const { name, typed, onType, bound } = props;
  const t = useTranslations("explorer");
  const isRaw = typed?.is === "notation";
  return (
    <div className="grid flex-1 gap-1.5">
      {isRaw ? (
        <NotationParam {...props} />
      ) : (
        <TextArea
          {...bound}
          value={textIn(typed)}
          onChange={({ target: { value } }) => onType(value === "" ? undefined : { is: "lines", text: value })}
          placeholder={t("linesHint")}
          isMono
          rows={2}
          spellCheck={false}
        />
      )}
      <span>
        <Segmented
          label={t("shownAs")}
          name={`${name}-as`}
          value={isRaw ? "raw" : "lines"}
          onChange={(to) => onType(turned(typed, to))}
          options={[
            { value: "lines", label: t("asLines") },
            { value: "raw", label: t("asRaw") },
          ]}
        />
      </span>
    </div>
  );
}
