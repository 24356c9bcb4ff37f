import "server-only";
import { and, desc, eq, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { isTitleId } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import type { jobCause, jobRead, jobRow, jobsRead, Of, ReadInput, ReadOutput, runningJobs } from "@/lib/reads";
import { visibleTo } from "../changes/list";
import { database } from "../database/open";
import { changes, jobRows, jobs } from "../database/schema";
import { ownershipOf } from "../jobs/control";
import type { Caller } from "../session";

type Row = Of<typeof jobRow>;

interface Found {
  readonly job: typeof jobs.$inferSelect;
  readonly change: typeof changes.$inferSelect;
}

function rowOf(caller: Caller, { job, change }: Found): Row {
  const { total, done, leftOut, notTaken, refused, failed, unknown, state, workedMs } = job;
  return {
    id: change.id,
    title: { id: isTitleId(change.title) ? change.title : "command", values: change.titleValues },
    account: change.account,
    realName: change.realName,
    domain: job.work.domain,
    why: change.why,
    startedAt: change.startedAt.getTime(),
    ...(change.finishedAt === null ? {} : { finishedAt: change.finishedAt.getTime() }),
    state,
    ...(job.reason === null ? {} : { reason: job.reason }),
    ...(job.end === null ? {} : { end: job.end }),
    isListed: job.foundAt !== null,
    ...{ total, done, leftOut, notTaken, refused, failed, unknown, workedMs },
    ...(job.trouble === null ? {} : { trouble: job.trouble }),
    rate: job.rate,
    ...(change.reverts === null ? {} : { reverts: change.reverts }),
    ...(change.revertedBy === null ? {} : { revertedBy: change.revertedBy }),
    ...ownershipOf(caller, change),
  };
}

async function find(caller: Caller, condition: SQL, limit: number): Promise<readonly Row[]> {
  const db = await database();
  const rows = await db
    .select({ job: jobs, change: changes })
    .from(jobs)
    .innerJoin(changes, eq(changes.id, jobs.change))
    .where(and(visibleTo(caller), condition))
    .orderBy(desc(jobs.change))
    .limit(limit);
  return rows.map((row) => rowOf(caller, row));
}

const MOST = 100;
const hasEnded = eq(jobs.state, "ended");
const isOpen = ne(jobs.state, "ended");

export async function readJobs(
  caller: Caller,
  { ended }: ReadInput<typeof jobsRead>,
): Promise<ReadOutput<typeof jobsRead>> {
  const open = await find(caller, isOpen, MOST);
  return [...open, ...(await find(caller, hasEnded, Math.min(Math.max(ended, 1), MOST)))];
}

/** So many objects are named for each cause; the report names all of them. */
const NAMED = 20;

async function causesOf(change: number): Promise<readonly Of<typeof jobCause>[]> {
  const db = await database();
  const { outcome, status, text, code, name, no } = jobRows;
  const count = sql<number>`count(*)::int`;
  const rows = await db
    .select({
      outcome,
      status,
      text,
      code,
      count,
      names: sql<string[]>`(array_agg(${name} order by ${no}))[1:${sql.raw(String(NAMED))}]`,
    })
    .from(jobRows)
    .where(and(eq(jobRows.change, change), isNotNull(code), isNotNull(outcome)))
    .groupBy(outcome, status, text, code)
    .orderBy(desc(count))
    .limit(MOST);
  return rows.flatMap((row) =>
    row.outcome === null
      ? []
      : [
          {
            outcome: row.outcome,
            ...(row.status === null ? {} : { status: row.status }),
            ...(row.text === null ? {} : { text: row.text }),
            ...(row.code === null ? {} : { code: row.code }),
            count: row.count,
            names: row.names,
          },
        ],
  );
}

export async function readJob(caller: Caller, { id }: ReadInput<typeof jobRead>): Promise<ReadOutput<typeof jobRead>> {
  const [row] = await find(caller, eq(jobs.change, id), 1);
  if (row === undefined) throw new AppError("not-found", `There is no job #${id}.`);
  return { row, causes: await causesOf(id) };
}

export async function readRunningJobs(caller: Caller): Promise<ReadOutput<typeof runningJobs>> {
  const open = await find(caller, isOpen, MOST);
  const first = open.find(({ isOwn }) => isOwn) ?? open[0];
  return { count: open.length, ...(first === undefined ? {} : { first }) };
}
