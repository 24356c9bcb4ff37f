"use client";

import { Layers, Undo2 } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type FocusEvent, memo, type ReactNode, useState } from "react";
import { useProblemText } from "@/components/change/problem-text";
import { mono } from "@/components/data/rich-text";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { BottomSheet } from "@/components/ui/dialog";
import { controlProps, Field } from "@/components/ui/field";
import { NARROW, useMediaQuery } from "@/components/ui/use-media-query";
import type { FieldProblem } from "@/lib/errors";
import { type Edit, formatSetting, type Field as SettingField, USE_DEFAULT, valueIn } from "@/lib/settings";
import { controlId, useEditor } from "./editor-context";
import { type Entry, problemOf } from "./entries";
import { isWide, partUnder, widgetFor } from "./field-widgets";
import { SettingLens } from "./setting-lens";
import { type Row, useRow } from "./use-row";
import type { WidgetProps } from "./widgets/widget";

interface SettingRowProps {
  readonly field: SettingField;
  readonly entry: Entry | undefined;
  /** What the console's server said about the entry as it is. */
  readonly problem: FieldProblem | undefined;
  /** Saving was asked for: whatever is wrong is said. */
  readonly isAsked: boolean;
}

/** What the row says beside and under its control about the value that was there before. */
function useSayings(field: SettingField, entry: Entry | undefined, { isDirty, chain }: Row) {
  const t = useTranslations("settingsEditor");
  const locale = useLocale();
  const format = useFormatter();
  const result = entry?.result;
  if (entry === undefined || !isDirty) return {};
  if (result?.kind === "notTaken") {
    const value = result.has === undefined ? undefined : formatSetting(field, result.has, locale);
    const time = format.dateTime(new Date(result.at), {
      timeStyle: "medium",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    return {
      was: (
        <span className="inline-flex items-center gap-2">
          <Badge tone="warning">{t("notTaken")}</Badge>
          {value === undefined ? t("serverHasNothing") : t("serverHas", { value })}
        </span>
      ),
      warning: value === undefined ? t("notTakenNothing", { time }) : t("notTakenWarning", { time, value }),
    };
  }
  const before = valueIn(field, entry.seen);
  if (before === undefined) return { was: t(chain.useDefault.from === "nowhere" ? "wasNotSet" : "wasInherited") };
  return { was: field.secret ? t("wasSet") : t("was", { value: formatSetting(field, before, locale) }) };
}

function useError({ field, entry, problem, isAsked }: SettingRowProps, isLeft: boolean): ReactNode {
  const word = useProblemText();
  const result = entry?.result;
  if (entry === undefined) return undefined;
  if (result?.kind === "refused") return <span className="mono">{result.said}</span>;
  const found = problem ?? (isLeft || isAsked ? problemOf(field, entry) : undefined);
  return found === undefined ? undefined : word(found);
}

/** One setting: its words, its control, where its value comes from, and what has become of it. */
export const SettingRow = memo(function SettingRow(props: SettingRowProps) {
  const { field, entry } = props;
  const t = useTranslations("settingsEditor");
  const format = useFormatter();
  const { explicit, send, lockOf, reachOf } = useEditor();
  const row = useRow(field, entry);
  const isNarrow = useMediaQuery(NARROW);
  const [isOpen, setOpen] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const sayings = useSayings(field, entry, row);
  const said = useError(props, isLeft);
  const error = refusal ?? said;
  const locked = lockOf(field);
  const isLocked = locked !== undefined;
  const hint = locked ?? (row.isDirty ? reachOf?.(field) : undefined);
  const id = controlId(field.key);

  function edit(typed: Edit): void {
    setRefusal(undefined);
    send({ do: "type", field, edit: typed, explicit });
  }
  const putBack = (): void => {
    setRefusal(undefined);
    send({ do: "putBack", key: field.key });
  };
  const useDefault = (): void => (row.chain.links[0]?.state === "set" ? edit(USE_DEFAULT) : putBack());
  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (currentTarget.contains(relatedTarget)) return;
    setLeft(entry !== undefined);
    send({ do: "leave", field });
  }

  const Widget = widgetFor(field, row.typed);
  const Part = partUnder(field, row.typed);
  const isNotTaken = row.isDirty && entry?.result?.kind === "notTaken";
  const isExplicit = row.chain.links[0]?.level === row.origin && row.typed !== undefined;
  const control: WidgetProps = {
    field,
    typed: row.typed,
    shadow: row.shadow,
    isHidden: row.shadow === undefined && row.chain.useDefault.from === "above",
    onType: edit,
    onInherit: useDefault,
    onTooLong: (count, max) => setRefusal(t("pasteTooLong", { count: format.number(count), max: format.number(max) })),
    bound: controlProps({ id, hint, error, ...sayings }),
    isLocked,
    isWarned: isNotTaken,
  };
  const lens = (
    <SettingLens
      field={field}
      chain={row.chain}
      entry={entry}
      isLocked={isLocked}
      isBare={isNarrow}
      onUseDefault={useDefault}
    />
  );
  return (
    <div data-setting={field.key}>
      <Field
        id={id}
        layout="row"
        label={<span title={field.help}>{field.label}</span>}
        settingKey={field.key === field.label ? undefined : field.key}
        isWide={isWide(field, row.typed)}
        hint={hint}
        error={error}
        origin={isNotTaken ? undefined : { label: t(`origin.${row.origin}`), isExplicit }}
        {...sayings}
        actions={
          <>
            {row.isDirty && (
              <IconButton
                size="small"
                icon={<Undo2 className="size-3.5" />}
                label={t("putBack", { setting: field.label })}
                onClick={putBack}
              />
            )}
            <IconButton
              size="small"
              icon={<Layers className="size-3.5" />}
              label={t("lens", { setting: field.label })}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            />
          </>
        }
        more={Part && <Part {...control} />}
        below={isOpen && !isNarrow && lens}
      >
        <div role="none" className="contents" onBlur={onBlur}>
          <Widget {...control} />
        </div>
      </Field>
      {isNarrow && (
        <BottomSheet
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          title={field.label}
          note={t.rich("lensNote", { key: field.key, mono })}
          closeLabel={t("close")}
        >
          {lens}
        </BottomSheet>
      )}
    </div>
  );
});
