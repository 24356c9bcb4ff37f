import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { isTitleId, type Receipt, type StepReceipt, type Title, type TouchedObject } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { database } from "../database/open";
import { changeEvents, changeObjects, changes, type Outcome } from "../database/schema";
import { appendEvents } from "./chain";

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
  readonly reverts?: number;
}

/** What the record keeps of a step: the receipt, and what was there before in the server's notation. */
export interface StepRecord {
  readonly no: number;
  readonly receipt: StepReceipt;
  readonly before?: string;
}

/**
 * Writes the intent before the first byte goes out.
 *
 * @throws AppError `record` when it cannot be written: then nothing may be sent.
 */
export async function recordIntent(intent: Intent): Promise<number> {
  const { author, title, why, objects, lines } = intent;
  try {
    const db = await database();
    return await db.transaction(async (tx) => {
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
          reverts: intent.reverts ?? null,
        })
        .returning({ id: changes.id });
      if (row === undefined) throw new Error("The database returned no row.");
      const rows = objects.map((object) => ({ change: row.id, ...object }));
      if (rows.length > 0) await tx.insert(changeObjects).values(rows).onConflictDoNothing();
      await appendEvents(tx, row.id, [
        { kind: "intent", body: { author, title, why, lines, objects, reverts: intent.reverts } },
      ]);
      return row.id;
    });
  } catch (error) {
    throw new AppError("record", "The Change could not be written down, so it was not made.", {
      cause: error,
      retryable: true,
    });
  }
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

/** @returns the seal of the Change's last event. */
export async function recordEnd(change: number, end: End): Promise<string> {
  const db = await database();
  return db.transaction(async (tx) => {
    await tx
      .update(changes)
      .set({ outcome: end.outcome, done: end.done, finishedAt: new Date() })
      .where(eq(changes.id, change));
    if (end.reverts !== undefined)
      await tx.update(changes).set({ revertedBy: change }).where(eq(changes.id, end.reverts));
    return appendEvents(tx, change, [{ kind: "end", body: end }]);
  });
}

/** Rows of the record are our own, but a database can be edited: they are read like any other edge. */
const intentBody = z.object({ lines: z.array(z.string()), why: z.string() });
const stepBody = z.object({
  no: z.number(),
  receipt: z.custom<StepReceipt>((value) => typeof value === "object" && value !== null),
  before: z.string().optional(),
});

export interface RecordedChange {
  readonly row: typeof changes.$inferSelect;
  readonly lines: readonly string[];
  readonly steps: readonly StepRecord[];
  readonly seal: string;
}

export async function readChange(id: number): Promise<RecordedChange> {
  const db = await database();
  const [row] = await db.select().from(changes).where(eq(changes.id, id));
  if (row === undefined) throw new AppError("not-found", `There is no Change #${id}.`);
  const events = await db.select().from(changeEvents).where(eq(changeEvents.change, id)).orderBy(asc(changeEvents.seq));
  const intent = events.find(({ kind }) => kind === "intent");
  const { lines } = intentBody.parse(JSON.parse(intent?.body ?? "{}"));
  // A later event about the same step (a read-back after a crash) replaces the earlier one.
  const steps = new Map<number, StepRecord>();
  for (const event of events) {
    if (event.kind !== "step") continue;
    const { no, receipt, before } = stepBody.parse(JSON.parse(event.body));
    steps.set(no, before === undefined ? { no, receipt } : { no, receipt, before });
  }
  return { row, lines, steps: [...steps.values()].sort((a, b) => a.no - b.no), seal: events.at(-1)?.hash ?? "" };
}

/** Changes that were begun and never ended, on this server: a console died in the middle. */
export async function unfinishedChanges(server: string): Promise<readonly number[]> {
  const db = await database();
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .where(and(eq(changes.server, server), isNull(changes.finishedAt)));
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
