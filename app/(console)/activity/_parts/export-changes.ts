import { fetchRead } from "@/lib/query/fetch-command";
import { changesRead, type ReadInput } from "@/lib/reads";
import type { ChangeRow } from "./activity-view";

/** An export is a piece of work of a few seconds, not a copy of the database. */
const MOST = 5_000;
const PAGE = 200;

export interface Exported {
  readonly rows: readonly ChangeRow[];
  readonly isAll: boolean;
}

/** The newest Changes that the filter lets through, page by page. */
export async function collectChanges(filter: ReadInput<typeof changesRead>): Promise<Exported> {
  const rows: ChangeRow[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await fetchRead(changesRead, { ...filter, after: undefined, before, limit: PAGE });
    rows.push(...page.rows);
    before = page.rows.at(-1)?.id;
    if (!page.hasOlder || before === undefined) return { rows, isAll: true };
    if (rows.length >= MOST) return { rows: rows.slice(0, MOST), isAll: false };
  }
}

/** A cell that a spreadsheet would take for a formula is shown as the text it is. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? "");
  const harmless = /^[=+\-@\t\r]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const HEAD = [
  "number",
  "started",
  "account",
  "name",
  "address",
  "change",
  "objects",
  "steps",
  "done",
  "outcome",
  "why",
  "takesBack",
  "takenBackBy",
] as const;

export function asCsv(rows: readonly ChangeRow[], what: (title: ChangeRow["title"]) => string): string {
  const lines = rows.map((row) =>
    [
      row.id,
      new Date(row.startedAt).toISOString(),
      row.account,
      row.realName,
      row.client,
      what(row.title),
      row.objects.map(({ name }) => name).join(" "),
      row.steps,
      row.done,
      row.outcome,
      row.why,
      row.reverts,
      row.revertedBy,
    ]
      .map(cell)
      .join(","),
  );
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${[HEAD.join(","), ...lines, ""].join("\r\n")}`;
}

export function asJson(rows: readonly ChangeRow[]): string {
  return JSON.stringify(
    rows.map((row) => ({ ...row, startedAt: new Date(row.startedAt).toISOString() })),
    null,
    2,
  );
}

/** Hands a text to the browser as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
