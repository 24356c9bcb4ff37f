import "server-only";
import { createHash } from "node:crypto";
import { asc, desc, gt, sql } from "drizzle-orm";
import { type Database, database } from "../database/open";
import { changeEvents } from "../database/schema";

/** The record is one chain: whoever alters or removes a row in the middle breaks every seal behind it. */

export type EventKind = "intent" | "step" | "end";
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

/** Adds events to the chain, in their order. @returns the seal of the last one. */
export async function appendEvents(tx: Transaction, change: number, events: readonly NewEvent[]): Promise<string> {
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
  return previous;
}

export type ChainState =
  | { readonly whole: true; readonly events: number }
  | { readonly whole: false; readonly brokenAt: number };

const PAGE = 1000;

/** Recomputes every seal from the first to the last. */
export async function verifyChain(): Promise<ChainState> {
  const db = await database();
  let previous = FIRST;
  let seq = 0;
  for (;;) {
    const rows = await db
      .select()
      .from(changeEvents)
      .where(gt(changeEvents.seq, seq))
      .orderBy(asc(changeEvents.seq))
      .limit(PAGE);
    for (const row of rows) {
      seq += 1;
      if (row.seq !== seq || row.previous !== previous || row.hash !== hashOf(row))
        return { whole: false, brokenAt: seq };
      previous = row.hash;
    }
    if (rows.length < PAGE) return { whole: true, events: seq };
  }
}
