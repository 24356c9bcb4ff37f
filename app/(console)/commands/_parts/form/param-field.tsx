"use client";

import { Undo2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { FocusEvent, ReactNode } from "react";
import { mono } from "@/components/data/rich-text";
import { IconButton } from "@/components/ui/button";
import { controlProps } from "@/components/ui/field";
import type { Kind, Param } from "@/lib/catalogue";
import { useProblemWords } from "../use-problem-words";
import { BytesParam } from "./bytes-param";
import { ChoiceParam, FlagParam } from "./choice-param";
import { fieldId, useFormContext } from "./form-context";
import { LinesParam } from "./lines-param";
import { ParamFrame } from "./param-frame";
import type { ParamWidget } from "./param-widget";
import { LongTextParam, NotationParam, SecretParam, TextParam, ValueParam } from "./text-param";
import type { Typed } from "./typed";

const DictionaryParam = dynamic(() => import("./dictionary-param").then((module) => module.DictionaryParam));

/** The one table of what fills which kind of parameter: a kind without a widget does not compile. */
const widgets = {
  string: TextParam,
  number: TextParam,
  numeric: TextParam,
  choice: ChoiceParam,
  numberOr: TextParam,
  flag: FlagParam,
  strings: LinesParam,
  array: NotationParam,
  dictionary: DictionaryParam,
  bytes: BytesParam,
  address: TextParam,
  object: ValueParam,
  rest: TextParam,
} satisfies Record<Kind["kind"], ParamWidget>;

function widgetOf(kind: Kind): ParamWidget {
  if (kind.kind === "string" && kind.secret) return SecretParam;
  if (kind.kind === "string" && kind.multiline) return LongTextParam;
  return widgets[kind.kind];
}

/** The signs that begin a value in the server's notation (Data Formats). */
const SIGNS = '{ ( [ # < "';

/** How a value that holds nothing is written, for kinds that have one. */
const EMPTY: Partial<Record<Kind["kind"], string>> = { string: '""', strings: "()", array: "()", bytes: "[]" };
const EMPTY_WORDS = { string: "emptyText", strings: "emptyList", array: "emptyList", bytes: "emptyBytes" } as const;

function isBlank(typed: Typed | undefined): boolean {
  return typed === undefined || (typed.is === "notation" && typed.text === "");
}

interface ParamFieldProps {
  readonly name: string;
  readonly param: Param;
}

/** Said in place of the control while an empty value is sent. */
function EmptyValue({ kind, onUndo }: { readonly kind: Kind; readonly onUndo: () => void }) {
  const t = useTranslations("explorer");
  const words = Object.entries(EMPTY_WORDS).find(([of]) => of === kind.kind)?.[1] ?? "emptyText";
  return (
    <span className="flex h-8 flex-1 items-center gap-2 rounded-md border border-line bg-canvas pr-1 pl-2.5 text-dense text-text-2 touch:h-10">
      <code className="mono text-code-str">{EMPTY[kind.kind]}</code>
      <span className="cut flex-1 text-text-3">{t(words)}</span>
      <IconButton size="small" icon={<Undo2 className="size-3.5" />} label={t("typeAgain")} onClick={onUndo} />
    </span>
  );
}

/** One parameter of a command: what it is, its control, and what is wrong with it. */
export function ParamField({ name, param }: ParamFieldProps): ReactNode {
  const t = useTranslations("explorer");
  const word = useProblemWords();
  const { state, send, problemOf, onLeave } = useFormContext();
  const { kind } = param;
  const typed = state.typed.get(name);
  const problem = problemOf(name);
  const id = fieldId(name);
  const hint = kind.kind === "object" ? (param.help ?? t.rich("objectHint", { signs: SIGNS, mono })) : param.help;
  const said = { id, hint, error: problem === undefined ? undefined : word(problem) };
  const type = (next: Typed | undefined): void => send({ do: "type", name, typed: next });
  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!currentTarget.contains(relatedTarget)) onLeave(name);
  }
  const Widget = widgetOf(kind);
  const widget = <Widget name={name} param={param} typed={typed} onType={type} bound={controlProps(said)} />;
  // The dictionary draws a frame of its own, with its rows.
  if (kind.kind === "dictionary")
    return (
      <div role="none" data-param={name} data-kind={kind.kind} onBlur={onBlur} className="py-1.5">
        {widget}
      </div>
    );
  const canBeEmpty = EMPTY[kind.kind] !== undefined && !(kind.kind === "string" && kind.secret);
  return (
    <ParamFrame name={name} param={param} {...said} onBlur={onBlur}>
      {typed?.is === "empty" ? (
        <EmptyValue kind={kind} onUndo={() => type(undefined)} />
      ) : (
        <>
          {widget}
          {canBeEmpty && isBlank(typed) && (
            <button
              type="button"
              title={t("sendEmpty")}
              aria-label={`${t("sendEmpty")}: ${name}`}
              onClick={() => type({ is: "empty" })}
              className="mono h-8 flex-none rounded-md px-1.5 text-text-3 hover:bg-hover hover:text-text touch:h-10 touch:px-3"
            >
              {EMPTY[kind.kind]}
            </button>
          )}
        </>
      )}
    </ParamFrame>
  );
}
