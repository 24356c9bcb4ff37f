import type { ValueEvent } from "./events";
import { type Entry, outermost } from "./outermost";
import { isArray, isDictionary, type Value } from "./value";
import { notation } from "./written";

/** A value as rows and columns: what a list of dictionaries, or a dictionary, looks like in a spreadsheet. */
export interface Table {
  /** The outermost entries have names: they stand in a column of their own, before the others. */
  readonly hasNames: boolean;
  /** Keys of the inner dictionaries, or places of the inner arrays. One nameless column where the entries are neither. */
  readonly columns: readonly string[];
}

export const ONLY_COLUMN = "";

/** A server may answer with anything: a table of thousands of columns is none. */
const MOST_COLUMNS = 200;

/** Which columns the entries have together. An entry that is of no such kind has only the nameless one. */
export function tableOf(entries: Iterable<Entry>): Table {
  const columns = new Set<string>();
  let hasNames = false;
  for (const { key, value } of entries) {
    hasNames ||= key !== undefined;
    for (const column of keysOf(value)) if (columns.size < MOST_COLUMNS) columns.add(column);
  }
  return { hasNames, columns: [...columns] };
}

function keysOf(value: Value): readonly string[] {
  if (isDictionary(value)) return [...value.keys()];
  if (isArray(value)) return value.map((_, index) => String(index + 1));
  return [ONLY_COLUMN];
}

/** The value of an entry in a column; nothing where it has none. */
export function cellOf(value: Value, column: string): Value | undefined {
  if (isDictionary(value)) return value.get(column);
  if (isArray(value)) return value[Number(column) - 1];
  return column === ONLY_COLUMN ? value : undefined;
}

/** A cell as text: a string as it is, everything else in the server's notation. */
export function cellText(value: Value | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return notation(value);
}

/** A cell that a spreadsheet would take for a formula is shown as the text it is. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Writes a value as comma-separated values, row by row. It is read twice: the columns must be known before the rows. */
export function* csvText(events: () => Iterable<ValueEvent>): Generator<string, void> {
  const { hasNames, columns } = tableOf(outermost(events()));
  const head = columns.map((column) => (column === ONLY_COLUMN ? "value" : column));
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${[...(hasNames ? ["name"] : []), ...head].map(csvCell).join(",")}\r\n`;
  for (const { key, value } of outermost(events())) {
    const cells = columns.map((column) => cellText(cellOf(value, column)));
    yield `${[...(hasNames ? [key ?? ""] : []), ...cells].map(csvCell).join(",")}\r\n`;
  }
}
