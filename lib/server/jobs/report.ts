import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import { csvCell } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import { maySee } from "../changes/list";
import { database } from "../database/open";
import { jobRows, jobs } from "../database/schema";
import type { Caller } from "../session";

/** What became of every object of a job, as a table for a spreadsheet: read and written page by page. */

const PAGE = 1_000;
const COLUMNS = ["no", "name", "outcome", "status", "text", "code", "at"] as const;

function textOf(value: string | number | Date | null): string {
  return value instanceof Date ? value.toISOString() : String(value ?? "");
}

/** @throws AppError `not-found` where somebody may not see the job. */
export async function reportOf(caller: Caller, change: number): Promise<AsyncGenerator<string>> {
  const db = await database();
  const [job] = (await maySee(caller, change))
    ? await db.select({ change: jobs.change }).from(jobs).where(eq(jobs.change, change))
    : [];
  if (job === undefined) throw new AppError("not-found", `There is no job #${change}.`);
  async function* lines(): AsyncGenerator<string> {
    yield `${COLUMNS.join(",")}\r\n`;
    for (let after = 0; ; ) {
      const rows = await db
        .select()
        .from(jobRows)
        .where(and(eq(jobRows.change, change), gt(jobRows.no, after)))
        .orderBy(asc(jobRows.no))
        .limit(PAGE);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map((row) => `${COLUMNS.map((column) => csvCell(textOf(row[column]))).join(",")}\r\n`).join("");
      after = last.no;
    }
  }
  return lines();
}
