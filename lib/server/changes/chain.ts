import "server-only";
import { createHash } from "node:crypto";
import { asc, desc, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { type Database, database } from "../database/open";
import { changeEvents, changes, type EventKind } from "../database/schema";
import { perProcess } from "../per-process";
import { isAsSealed } from "./digest";

/** The record is one chain: whoever alters or removes a row in the middle breaks every seal behind it. */

export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const FIRST = "0".repeat(64);
/** One writer at a time, on whichever console: the next row needs the hash of the last. */
const CHAIN_LOCK = 727_002;

interface Sealed {
  readonly seq: number;
  readonly change: number;
  readonly kind: EventKind;
  readonly at: Date;
  readonly body: string;
  readonly previous: string;
}

function hashOf({ seq, change, kind, at, body, previous }: Sealed): string {
  return createHash("sha256").update([previous, seq, change, kind, at.toISOString(), body].join("\n")).digest("hex");
}

export interface NewEvent {
  readonly kind: EventKind;
  readonly body: unknown;
}

/** The end of the chain after events were added to it. */
export interface ChainEnd {
  readonly seq: number;
  readonly seal: string;
}

/** Adds events to the chain, in their order. */
export async function appendEvents(tx: Transaction, change: number, events: readonly NewEvent[]): Promise<ChainEnd> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const [last] = await tx.select().from(changeEvents).orderBy(desc(changeEvents.seq)).limit(1);
  let previous = last?.hash ?? FIRST;
  let seq = last?.seq ?? 0;
  const rows = events.map(({ kind, body }) => {
    seq += 1;
    const sealed: Sealed = { seq, change, kind, at: new Date(), body: JSON.stringify(body), previous };
    previous = hashOf(sealed);
    return { ...sealed, hash: previous };
  });
  if (rows.length > 0) await tx.insert(changeEvents).values(rows);
  return { seq, seal: previous };
}

export type ChainState =
  | { readonly whole: true; readonly events: number }
  | { readonly whole: false; readonly brokenAt: number };

const PAGE = 1000;

interface Link {
  readonly seq: number;
  readonly hash: string;
}

const batchSeal = z.object({ steps: z.number(), first: z.number(), last: z.number(), digest: z.string() });

/** The commands of jobs stand in rows of their own, which their event holds the digest of. */
async function holds({ seq, change, kind, body }: Sealed): Promise<boolean> {
  return (kind !== "sent" && kind !== "told") || isAsSealed(kind, change, seq, batchSeal.parse(JSON.parse(body)));
}

/** Follows the chain from a row that is known to be good. @returns the last row, or the number of the first bad one. */
async function follow(from: Link): Promise<Link | number> {
  const db = await database();
  let last = from;
  for (;;) {
    const rows = await db
      .select()
      .from(changeEvents)
      .where(gt(changeEvents.seq, last.seq))
      .orderBy(asc(changeEvents.seq))
      .limit(PAGE);
    for (const row of rows) {
      if (row.seq !== last.seq + 1 || row.previous !== last.hash || row.hash !== hashOf(row)) return last.seq + 1;
      if (!(await holds(row))) return row.seq;
      last = row;
    }
    if (rows.length < PAGE) return last;
  }
}

/** The end of a chain can be cut off without breaking it: a Change that has ended must have its end in the record. */
async function isCutOff(): Promise<boolean> {
  const db = await database();
  const [change] = await db
    .select({ id: changes.id })
    .from(changes)
    .where(sql`${changes.finishedAt} is not null and not exists (
      select 1 from ${changeEvents} where ${changeEvents.change} = ${changes.id} and ${changeEvents.kind} = 'end')`)
    .limit(1);
  return change !== undefined;
}

async function stateFrom(from: Link): Promise<{ readonly state: ChainState; readonly last?: Link }> {
  const last = await follow(from);
  if (typeof last === "number") return { state: { whole: false, brokenAt: last } };
  if (await isCutOff()) return { state: { whole: false, brokenAt: last.seq + 1 } };
  return { state: { whole: true, events: last.seq }, last };
}

const START: Link = { seq: 0, hash: FIRST };

/** Recomputes every seal from the first to the last. */
export async function verifyChain(): Promise<ChainState> {
  return (await stateFrom(START)).state;
}

/** Every seal again after so long; in between, only those that are new. */
const WHOLE_MS = 10 * 60_000;

interface Known {
  last: Link;
  wholeAt: number;
}

/** As {@link verifyChain}, for screens that ask often. */
export async function watchChain(): Promise<ChainState> {
  const known = perProcess<Known>("chain", () => ({ last: START, wholeAt: 0 }));
  const isWhole = Date.now() - known.wholeAt > WHOLE_MS;
  const { state, last } = await stateFrom(isWhole ? START : known.last);
  known.last = last ?? START;
  if (isWhole || last === undefined) known.wholeAt = last === undefined ? 0 : Date.now();
  return state;
}
