import "server-only";
import { createHash } from "node:crypto";
import { and, between, eq } from "drizzle-orm";
import { database } from "../database/open";
import { jobSteps } from "../database/schema";

/** What seals a batch of a job's commands: the chain holds a digest of them, and they stand in rows of their own. */

const PARTS = {
  sent: ["row", "attempt", "step", "line", "before"],
  told: ["row", "attempt", "step", "outcome", "status", "text", "code", "found"],
} as const satisfies Record<string, readonly (keyof typeof jobSteps.$inferSelect)[]>;

type Batch = keyof typeof PARTS;
type Sealed<B extends Batch> = Readonly<Record<(typeof PARTS)[B][number], unknown>>;
type Place = Readonly<Record<"row" | "attempt" | "step", number>>;

function byPlace(a: Place, b: Place): number {
  return a.row - b.row || a.attempt - b.attempt || a.step - b.step;
}

/** What the event of a batch holds: how many commands, of which rows, and their digest. */
export interface BatchSeal {
  readonly steps: number;
  readonly first: number;
  readonly last: number;
  readonly digest: string;
}

export function sealOf<B extends Batch>(batch: B, steps: readonly (Sealed<B> & Place)[]): BatchSeal {
  const hash = createHash("sha256");
  const parts: readonly (keyof Sealed<B>)[] = PARTS[batch];
  const sorted = [...steps].sort(byPlace);
  for (const step of sorted) hash.update(`${JSON.stringify(parts.map((part) => step[part]))}\n`);
  const [first, last] = [sorted[0]?.row ?? 0, sorted.at(-1)?.row ?? 0];
  return { steps: steps.length, first, last, digest: hash.digest("hex") };
}

/** Are the commands of a batch still as they were sealed? They lie close together, so that no index is kept for this. */
export async function isAsSealed(batch: Batch, change: number, seq: number, seal: BatchSeal): Promise<boolean> {
  const db = await database();
  const within = between(jobSteps.row, seal.first, seal.last);
  const rows = await db
    .select()
    .from(jobSteps)
    .where(and(eq(jobSteps.change, change), within, eq(jobSteps[batch], seq)));
  return sealOf(batch, rows).digest === seal.digest;
}
