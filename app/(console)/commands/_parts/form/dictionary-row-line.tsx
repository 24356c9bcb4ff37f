"use client";

import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { controlProps } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { KeySpec } from "@/lib/catalogue";
import { fieldFor, fieldsOf, namesOf } from "@/lib/settings";
import { useProblemWords } from "../use-problem-words";
import type { DictionaryShape } from "./dictionary-rows";
import { fieldId, useFormContext } from "./form-context";
import { SettingCell } from "./setting-cell";
import type { Cell, DictionaryRow } from "./typed";

interface RowLineProps {
  readonly param: string;
  readonly row: DictionaryRow;
  /** Of a documented key. */
  readonly spec: KeySpec | undefined;
  readonly shape: DictionaryShape;
  /** Nothing: the row goes, or the documented key is blank again. */
  readonly onCell: (key: string, cell: Cell | undefined) => void;
}

interface CellProps {
  readonly text: string;
  readonly spec: KeySpec | undefined;
  readonly bound: ReturnType<typeof controlProps>;
  readonly name: string;
  readonly onText: (text: string) => void;
}

/** A documented word, or a text that may begin the server's notation. */
function TextCell({ text, spec, bound, name, onText }: CellProps) {
  const t = useTranslations("explorer");
  if (spec?.values !== undefined && !spec.open)
    return (
      <Select
        {...bound}
        aria-label={name}
        value={text}
        isMono={text !== ""}
        isInherited={text === ""}
        onChange={(event) => onText(event.target.value)}
      >
        <option value="">{t(spec.optional ? "noneChosen" : "chooseOne")}</option>
        {spec.values.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </Select>
    );
  return (
    <TextArea
      {...bound}
      aria-label={name}
      value={text}
      onChange={(event) => onText(event.target.value)}
      isMono
      rows={1}
      spellCheck={false}
    />
  );
}

/** One key of a dictionary: its name, the control for its value, and the way to take it away. */
export function DictionaryRowLine({ param, row, spec, shape, onCell }: RowLineProps) {
  const t = useTranslations("explorer");
  const word = useProblemWords();
  const { rowProblemOf, takesDefault } = useFormContext();
  const { key, cell } = row;
  const { schema } = shape;
  const isKnown = schema !== undefined && fieldsOf(schema).some((field) => namesOf(field).includes(key));
  const field = isKnown ? fieldFor(schema, key) : undefined;
  const problem = rowProblemOf(param, key);
  const id = fieldId(`${param}-${encodeURIComponent(key)}`);
  const said = { id, hint: spec?.help, error: problem === undefined ? undefined : word(problem) };
  const kindWords =
    spec === undefined ? t("noSchema") : `${t(`kind.${spec.type}`)}, ${t(spec.optional ? "optional" : "needed")}`;
  const remove = (): void => onCell(key, undefined);
  const type = (text: string): void =>
    onCell(key, spec !== undefined && text === "" ? undefined : { is: "text", text });
  return (
    <div
      data-row={key}
      className="grid grid-cols-[152px_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-b border-line-soft py-1.5 pr-1.5 pl-3 @max-[480px]:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0 pt-0.5 @max-[480px]:row-start-1">
        <label htmlFor={id} title={field?.help} className={field === undefined ? "mono font-medium" : "text-dense"}>
          {field?.label ?? key}
        </label>
        <span className={`block text-micro break-all text-text-3 ${field === undefined ? "" : "font-mono"}`}>
          {field === undefined ? kindWords : field.key}
        </span>
      </div>
      <div className="min-w-0 @max-[480px]:col-span-2 @max-[480px]:row-start-2">
        {cell.is === "default" ? (
          <p className="flex min-h-8 items-center text-dense text-text-3">{t("isDefault")}</p>
        ) : cell.is === "setting" && field !== undefined ? (
          <SettingCell
            field={field}
            typed={cell.typed}
            bound={controlProps(said)}
            onTyped={(typed) => onCell(key, { is: "setting", typed })}
          />
        ) : (
          <TextCell
            text={cell.is === "text" ? cell.text : ""}
            spec={spec}
            bound={controlProps(said)}
            name={t("valueOf", { key })}
            onText={type}
          />
        )}
        {said.error !== undefined && (
          <p id={`${id}-error`} className="mt-1 text-small text-danger-text">
            {said.error}
          </p>
        )}
        {said.hint !== undefined && (
          <p id={`${id}-hint`} className="mt-1 text-small text-text-3">
            {said.hint}
          </p>
        )}
      </div>
      <span className="flex min-w-7 @max-[480px]:row-start-1">
        {takesDefault && field !== undefined && (
          <IconButton
            size="small"
            icon={<Undo2 className="size-3.5" />}
            label={t("useDefault")}
            aria-pressed={cell.is === "default"}
            onClick={() => onCell(key, cell.is === "default" ? { is: "setting", typed: undefined } : { is: "default" })}
          />
        )}
        {spec === undefined && (
          <IconButton size="small" icon={<X className="size-3.5" />} label={t("removeKey", { key })} onClick={remove} />
        )}
      </span>
    </div>
  );
}
