"use client";

import { Braces } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { DictionaryKind } from "@/lib/catalogue";
import { isDictionary, notation } from "@/lib/codec";
import { useProblemWords } from "../use-problem-words";
import { readNotation } from "./cell";
import { type DictionaryShape, lenientRows, rowsOf } from "./dictionary-rows";
import { DictionaryRows } from "./dictionary-rows-card";
import { useFormContext } from "./form-context";
import { type ParamWidgetProps, textIn } from "./param-widget";
import { useParamWords } from "./param-words";
import { NotationParam } from "./text-param";
import type { DictionaryRow, Typed } from "./typed";

const NO_ROWS: readonly DictionaryRow[] = [];
const NO_KIND: DictionaryKind = { kind: "dictionary" };

/** The rows of what is typed; nothing when the notation cannot be read or rows cannot say the same. */
function asRows(shape: DictionaryShape, text: string): readonly DictionaryRow[] | undefined {
  if (text.trim() === "") return NO_ROWS;
  const read = readNotation(text);
  return "value" in read && isDictionary(read.value) ? rowsOf(shape, read.value) : undefined;
}

function typedRows(rows: readonly DictionaryRow[]): Typed | undefined {
  return rows.length === 0 ? undefined : { is: "rows", rows };
}

/** A dictionary: one row for each key with the widget that suits it, or all of it in the server's notation. */
export function DictionaryParam(props: ParamWidgetProps) {
  const { name, param, typed, onType, bound } = props;
  const t = useTranslations("explorer");
  const words = useParamWords();
  const word = useProblemWords();
  const { schemas, problemOf } = useFormContext();
  const [isStuck, setIsStuck] = useState(false);
  const kind = param.kind.kind === "dictionary" ? param.kind : NO_KIND;
  const shape = { kind, schema: kind.schema === undefined ? undefined : schemas[kind.schema] };
  const isRaw = typed?.is === "notation";
  const rows = typed?.is === "rows" ? typed.rows : NO_ROWS;
  const problem = problemOf(name);

  function turn(to: string): void {
    setIsStuck(false);
    if (to === "raw") {
      const value = lenientRows(shape, rows);
      onType({ is: "notation", text: value.size === 0 ? "" : notation(value) });
      return;
    }
    const found = asRows(shape, textIn(typed));
    if (found === undefined) setIsStuck(true);
    else onType(typedRows(found));
  }
  const error = problem !== undefined ? word(problem) : isStuck ? t("notationWrong") : undefined;
  return (
    <section aria-label={name} className="overflow-hidden rounded-lg border border-line">
      <header className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line-soft bg-canvas py-1.5 pr-1.5 pl-3">
        <label htmlFor={bound.id} className="mono font-medium">
          {name}
        </label>
        <span className="text-small text-text-3">{words(param)}</span>
        <span className="flex-1" />
        {typed === undefined && (
          <IconButton
            size="small"
            icon={<Braces className="size-3.5" />}
            label={`${t("sendEmpty")}: ${name}`}
            onClick={() => onType({ is: "empty" })}
          />
        )}
        <Segmented
          label={t("shownAs")}
          name={`${name}-as`}
          value={isRaw ? "raw" : "form"}
          onChange={turn}
          options={[
            { value: "form", label: t("asForm") },
            { value: "raw", label: t("asRaw") },
          ]}
        />
      </header>
      {isRaw ? (
        <div className="p-2">
          <NotationParam {...props} />
        </div>
      ) : (
        <DictionaryRows
          id={bound.id}
          name={name}
          shape={shape}
          rows={rows}
          isEmpty={typed?.is === "empty"}
          isInvalid={problem !== undefined}
          onRows={(next) => onType(typedRows(next))}
        />
      )}
      {(error !== undefined || param.help !== undefined) && (
        <div className="border-t border-line-soft px-3 py-1.5 text-small">
          {error !== undefined && (
            <p id={`${bound.id}-error`} className="text-danger-text">
              {error}
            </p>
          )}
          {param.help !== undefined && (
            <p id={`${bound.id}-hint`} className="text-text-3">
              {param.help}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
