"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Editor, EditorProvider } from "@/components/settings/editor-context";
import type { SettingsSchema } from "@/lib/settings";
import { AddKey } from "./add-key";
import { DictionaryRowLine } from "./dictionary-row-line";
import { blankRow, type DictionaryShape, keySpecsOf } from "./dictionary-rows";
import type { Cell, DictionaryRow } from "./typed";

interface DictionaryRowsProps {
  /** Of the field that adds keys, which the label leads to. */
  readonly id: string;
  readonly name: string;
  readonly shape: DictionaryShape;
  readonly rows: readonly DictionaryRow[];
  /** An empty dictionary is sent. */
  readonly isEmpty: boolean;
  readonly isInvalid: boolean;
  readonly onRows: (rows: readonly DictionaryRow[]) => void;
}

const NO_SCHEMA: SettingsSchema = { id: "", title: "", groups: [], keys: [] };

/** The widgets of settings stand here alone: there is no object yet whose levels they could show. */
function useBareEditor(schema: SettingsSchema = NO_SCHEMA): Editor {
  return useMemo(
    () => ({
      schema,
      explicit: new Map(),
      levels: [],
      send: () => undefined,
      lockOf: () => undefined,
      isPassword: () => false,
      suggestions: new Map(),
    }),
    [schema],
  );
}

/** The keys of a dictionary: documented ones first, those that were added below. */
export function DictionaryRows({ id, name, shape, rows, isEmpty, isInvalid, onRows }: DictionaryRowsProps) {
  const t = useTranslations("explorer");
  const editor = useBareEditor(shape.schema);
  const specs = keySpecsOf(shape.kind, rows);
  const documented = [...specs].map(([key, spec]) => ({
    row: rows.find((row) => row.key === key) ?? { key, cell: { is: "text", text: "" } as const },
    spec,
  }));
  const added = rows.filter(({ key }) => !specs.has(key)).map((row) => ({ row, spec: undefined }));

  function set(key: string, cell: Cell | undefined): void {
    const others = rows.filter((row) => row.key !== key);
    if (cell === undefined) onRows(others);
    else if (others.length === rows.length) onRows([...rows, { key, cell }]);
    else onRows(rows.map((row) => (row.key === key ? { key, cell } : row)));
  }
  function add(key: string): void {
    if (!rows.some((row) => row.key === key)) onRows([...rows, blankRow(shape.schema, key)]);
  }
  return (
    <EditorProvider value={editor}>
      {[...documented, ...added].map(({ row, spec }) => (
        <DictionaryRowLine key={row.key} param={name} row={row} spec={spec} shape={shape} onCell={set} />
      ))}
      {isEmpty && <p className="px-3 py-2 text-small text-text-3">{t("emptyDictionary")}</p>}
      <AddKey
        id={id}
        schema={shape.schema}
        taken={[...specs.keys(), ...rows.map(({ key }) => key)]}
        isInvalid={isInvalid}
        onAdd={add}
      />
    </EditorProvider>
  );
}
