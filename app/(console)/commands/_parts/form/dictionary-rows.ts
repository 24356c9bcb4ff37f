import { type DictionaryKind, type KeySpec, kindProblem, operationOf } from "@/lib/catalogue";
import { type Dictionary, dictionary, equal, notation, type Value } from "@/lib/codec";
import type { FieldProblem } from "@/lib/errors";
import { fieldFor, fieldsOf, namesOf, readField, type SettingsSchema, writeField } from "@/lib/settings";
import { cellOf, type Read, readCell } from "./cell";
import type { Cell, DictionaryRow } from "./typed";

/** The rows of a dictionary parameter, and the dictionary that they stand for. Pure. */

export interface DictionaryShape {
  readonly kind: DictionaryKind;
  /** The settings schema behind it, where there is one. */
  readonly schema: SettingsSchema | undefined;
}

/** Documented keys: those of every operation, and of the chosen one, which says at its name what it does. */
export function keySpecsOf(kind: DictionaryKind, rows: readonly DictionaryRow[]): ReadonlyMap<string, KeySpec> {
  const cell = rows.find(({ key }) => key === kind.selector)?.cell;
  const { keys, help } = (cell?.is === "text" ? operationOf(kind, cell.text) : undefined) ?? {};
  const specs = Object.entries({ ...kind.keys, ...keys });
  return new Map(
    specs.map(([key, spec]) => [key, key === kind.selector && help !== undefined ? { ...spec, help } : spec]),
  );
}

function isKnown(schema: SettingsSchema | undefined, key: string): boolean {
  return schema !== undefined && fieldsOf(schema).some((field) => namesOf(field).includes(key));
}

/** A new row for a key, before anything is typed. */
export function blankRow(schema: SettingsSchema | undefined, key: string): DictionaryRow {
  return { key, cell: isKnown(schema, key) ? { is: "setting", typed: undefined } : { is: "text", text: "" } };
}

const NEEDED = kindProblem("needed");
const WHOLE = kindProblem("wholeNumber");

function readNumber(text: string): Read {
  const value = Number(text);
  return /^-?\d+$/.test(text.trim()) && Number.isSafeInteger(value) ? { value } : { problem: WHOLE };
}

function readRow({ schema }: DictionaryShape, { key, cell }: DictionaryRow, spec: KeySpec | undefined): Read {
  if (cell.is === "default") return { value: "default" };
  if (cell.is === "text") {
    if (cell.text === "") return { problem: NEEDED };
    return spec?.type === "number" && !cell.text.startsWith("#") ? readNumber(cell.text) : readCell(cell.text);
  }
  if (cell.typed === undefined || schema === undefined) return { problem: NEEDED };
  return writeField(fieldFor(schema, key), cell.typed);
}

/** A documented key whose field is blank is left out; a row that somebody added is not. */
function isLeftOut({ cell }: DictionaryRow, spec: KeySpec | undefined): boolean {
  return spec !== undefined && cell.is === "text" && cell.text === "";
}

export interface RowsRead {
  readonly value: Dictionary;
  readonly problems: ReadonlyMap<string, FieldProblem>;
}

export function readRows(shape: DictionaryShape, rows: readonly DictionaryRow[]): RowsRead {
  const specs = keySpecsOf(shape.kind, rows);
  const given = rows.filter((row) => !isLeftOut(row, specs.get(row.key)));
  const read = given.map((row) => [row.key, readRow(shape, row, specs.get(row.key))] as const);
  const keys = new Set(given.map(({ key }) => key));
  const missing = [...specs].filter(([key, { optional }]) => !optional && !keys.has(key));
  return {
    value: dictionary(read.flatMap(([key, one]) => ("value" in one ? [[key, one.value] as const] : []))),
    problems: new Map([
      ...read.flatMap(([key, one]) => ("problem" in one ? [[key, one.problem] as const] : [])),
      ...missing.map(([key]) => [key, NEEDED] as const),
    ]),
  };
}

/** The cell that stands for a value; the notation where the setting's own widget would write something else. */
function cellFor({ schema }: DictionaryShape, key: string, value: Value): Cell {
  if (schema === undefined || !isKnown(schema, key)) return { is: "text", text: cellOf(value) };
  if (value === "default") return { is: "default" };
  const field = fieldFor(schema, key);
  const typed =
    field.secret && typeof value === "string" ? ({ form: "secret", text: value } as const) : readField(field, value);
  const written = writeField(field, typed);
  if ("value" in written && equal(written.value, value)) return { is: "setting", typed };
  return { is: "setting", typed: { form: "wire", text: notation(value) } };
}

/** Rows for a dictionary; nothing when rows cannot say it exactly, so that it stays in the notation. */
export function rowsOf(shape: DictionaryShape, value: Dictionary): readonly DictionaryRow[] | undefined {
  const rows = [...value].map(([key, item]) => ({ key, cell: cellFor(shape, key, item) }));
  const read = readRows(shape, rows);
  return read.problems.size === 0 && equal(read.value, value) ? rows : undefined;
}

/** All that the rows say, for the notation: what cannot be read yet goes along as the text it is. */
export function lenientRows(shape: DictionaryShape, rows: readonly DictionaryRow[]): Dictionary {
  const { value, problems } = readRows(shape, rows);
  const wrong = rows.flatMap(({ key, cell }): (readonly [string, Value])[] =>
    problems.has(key) && cell.is === "text" ? [[key, cell.text]] : [],
  );
  return dictionary([...value, ...wrong]);
}
