import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { RecordedStep } from "@/lib/changes";
import { tookEffectSql } from "../changes/outcome";
import { database } from "../database/open";
import { jobRows, jobSteps } from "../database/schema";

/** The commands of a job that took effect, in the order they were sent, by the name of their object. */
export async function stepsToTakeBack(
  change: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedStep[]>> {
  const db = await database();
  const rows = await db
    .select({ name: jobRows.name, line: jobSteps.line, before: jobSteps.before })
    .from(jobRows)
    .innerJoin(jobSteps, and(eq(jobSteps.change, jobRows.change), eq(jobSteps.row, jobRows.no)))
    .where(and(eq(jobRows.change, change), inArray(jobRows.name, [...names]), tookEffectSql))
    .orderBy(asc(jobRows.no), asc(jobSteps.attempt), asc(jobSteps.step));
  const steps = new Map<string, RecordedStep[]>();
  for (const { name, line, before } of rows) {
    const known = steps.get(name) ?? [];
    known.push(before === null ? { line } : { line, before });
    steps.set(name, known);
  }
  return steps;
}
