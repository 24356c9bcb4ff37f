import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { isTitleId, type JobWork, type Receipt, type StepReceipt, type Title, type TouchedObject } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { database } from "../database/open";
import { changeEvents, changeObjects, changes, jobs, type Outcome } from "../database/schema";
import { appendEvents, type Transaction } from "./chain";

/** Who does it, as the record names them. */
export interface Author {
  readonly server: string;
  readonly account: string;
  readonly realName: string;
  readonly client: string;
}

export interface Intent {
  readonly author: Author;
  readonly title: Title;
  readonly why: string;
  readonly objects: readonly TouchedObject[];
  /** Masked command lines, one for each step: the record holds no secret, and reads them back to revert. */
  readonly lines: readonly string[];
  /** What each step is about to replace, in the server's notation: without it a crash could not be told from a change. */
  readonly before: readonly (string | undefined)[];
  readonly reverts?: number;
}

export interface StepRecord {
  readonly no: number;
  readonly receipt: StepReceipt;
  /** What was there before, where it could only be read after an earlier step. */
  readonly before?: string;
  /** Who read the object back, when that was not part of sending the step. */
  readonly readBackBy?: string;
}

/** Writes the intent of a Change. `work` is what a job is to do: its objects and lines come later, in rows of their own. */
export async function writeIntent(tx: Transaction, intent: Intent, work?: JobWork): Promise<number> {
  const { author, title, why, objects, lines, reverts } = intent;
  const before = intent.before.map((value) => value ?? null);
  const [row] = await tx
    .insert(changes)
    .values({
      ...author,
      title: title.id,
      titleValues: title.values,
      why,
      startedAt: new Date(),
      outcome: "running",
      steps: lines.length,
      search: [...objects.map(({ name }) => name), ...lines, why, ...Object.values(title.values)]
        .join(" ")
        .toLowerCase()
        .slice(0, 20_000),
      reverts: reverts ?? null,
    })
    .returning({ id: changes.id });
  if (row === undefined) throw new Error("The database returned no row.");
  const rows = objects.map((object) => ({ change: row.id, ...object }));
  if (rows.length > 0) await tx.insert(changeObjects).values(rows).onConflictDoNothing();
  const body = { author, title, why, lines, before, objects, reverts, work };
  await appendEvents(tx, row.id, [{ kind: "intent", body }]);
  return row.id;
}

/**
 * Writes something down before the first byte goes out.
 *
 * @throws AppError `record` when it cannot be written: then nothing may be sent.
 */
export async function recordFirst<T>(write: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    const db = await database();
    return await db.transaction(write);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("record", "The Change could not be written down, so it was not made.", {
      cause: error,
      retryable: true,
    });
  }
}

export function recordIntent(intent: Intent): Promise<number> {
  return recordFirst((tx) => writeIntent(tx, intent));
}

/** Writes what became of steps. Failing here leaves an intent without a result, which the next start completes. */
export async function recordSteps(change: number, steps: readonly StepRecord[]): Promise<void> {
  const db = await database();
  await db.transaction((tx) =>
    appendEvents(
      tx,
      change,
      steps.map((body) => ({ kind: "step", body })),
    ),
  );
}

export interface End {
  readonly outcome: Outcome;
  readonly done: number;
  /** The Change that this one took back, when it did. */
  readonly reverts?: number;
}

interface Late {
  /** Steps whose result was only found now. */
  readonly steps?: readonly StepRecord[];
  /** When the Change ended, if that was not now. */
  readonly at?: Date;
}

/** @returns the seal of the Change's last event. */
export async function recordEnd(change: number, end: End, { steps = [], at = new Date() }: Late = {}): Promise<string> {
  const db = await database();
  return db.transaction(async (tx) => {
    await tx
      .update(changes)
      .set({ outcome: end.outcome, done: end.done, finishedAt: at })
      .where(eq(changes.id, change));
    if (end.reverts !== undefined)
      await tx.update(changes).set({ revertedBy: change }).where(eq(changes.id, end.reverts));
    const late = steps.map((body) => ({ kind: "step", body }) as const);
    return (await appendEvents(tx, change, [...late, { kind: "end", body: end }])).seal;
  });
}

/** Rows of the record are our own, but a database can be edited: they are read like any other edge. */
const intentBody = z.object({
  lines: z.array(z.string()),
  before: z.array(z.string().nullable()),
  objects: z.array(z.object({ kind: z.string(), name: z.string() })),
});
const stepBody = z.object({
  no: z.number(),
  receipt: z.custom<StepReceipt>((value) => typeof value === "object" && value !== null),
  before: z.string().optional(),
});

export interface RecordedChange {
  readonly row: typeof changes.$inferSelect;
  readonly lines: readonly string[];
  /** What was there before each line, in the server's notation. */
  readonly before: readonly (string | undefined)[];
  readonly objects: readonly { readonly kind: string; readonly name: string }[];
  readonly steps: readonly StepRecord[];
  readonly seal: string;
  /** When the last event was written. */
  readonly lastAt: Date;
}

function latest(events: readonly (typeof changeEvents.$inferSelect)[]): ReadonlyMap<number, StepRecord> {
  const steps = new Map<number, StepRecord>();
  for (const event of events) {
    if (event.kind !== "step") continue;
    const { no, receipt, before = steps.get(no)?.before } = stepBody.parse(JSON.parse(event.body));
    steps.set(no, before === undefined ? { no, receipt } : { no, receipt, before });
  }
  return steps;
}

export async function readChange(id: number): Promise<RecordedChange> {
  const db = await database();
  const [row] = await db.select().from(changes).where(eq(changes.id, id));
  if (row === undefined) throw new AppError("not-found", `There is no Change #${id}.`);
  const events = await db.select().from(changeEvents).where(eq(changeEvents.change, id)).orderBy(asc(changeEvents.seq));
  const intent = events.find(({ kind }) => kind === "intent");
  const { lines, before, objects } = intentBody.parse(JSON.parse(intent?.body ?? "{}"));
  // A later event about the same step (a read-back) replaces the earlier one.
  const steps = latest(events);
  return {
    row,
    lines,
    before: lines.map((_, no) => steps.get(no)?.before ?? before[no] ?? undefined),
    objects,
    steps: [...steps.values()].sort((a, b) => a.no - b.no),
    seal: events.at(-1)?.hash ?? "",
    lastAt: events.at(-1)?.at ?? row.startedAt,
  };
}

/** What was read back last of each of these Changes: of the one step in it that got no answer. */
export async function foundOf(ids: readonly number[]): Promise<ReadonlyMap<number, StepReceipt["found"]>> {
  if (ids.length === 0) return new Map();
  const db = await database();
  const events = await db
    .select()
    .from(changeEvents)
    .where(and(inArray(changeEvents.change, [...ids]), eq(changeEvents.kind, "step")))
    .orderBy(asc(changeEvents.seq));
  return new Map(
    ids.map((id) => {
      const steps = [...latest(events.filter(({ change }) => change === id)).values()];
      return [id, steps.find(({ receipt }) => receipt.outcome === "unknown")?.receipt.found] as const;
    }),
  );
}

/** Changes of this person that were begun and have no end: under way, or a console died in the middle. Jobs go on alone. */
export async function unfinishedChanges(server: string, account: string): Promise<readonly number[]> {
  const db = await database();
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .leftJoin(jobs, eq(jobs.change, changes.id))
    .where(
      and(eq(changes.server, server), eq(changes.account, account), isNull(changes.finishedAt), isNull(jobs.change)),
    )
    .orderBy(asc(changes.id));
  return rows.map(({ id }) => id);
}

/** The receipt of a recorded Change, as it was given when it was made. */
export function receiptOf({ row, steps, seal }: RecordedChange, undo: Receipt["undo"]): Receipt {
  return {
    id: row.id,
    title: titleOf(row),
    outcome: row.outcome,
    startedAt: row.startedAt.toISOString(),
    durationMs: (row.finishedAt ?? row.startedAt).getTime() - row.startedAt.getTime(),
    steps: steps.map(({ receipt }) => receipt),
    undo,
    seal,
    touched: { kinds: [], names: [] },
  };
}

function titleOf(row: typeof changes.$inferSelect): Title {
  return { id: isTitleId(row.title) ? row.title : "command", values: row.titleValues };
}
