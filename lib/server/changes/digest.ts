import "server-only";
import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
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

export function digestOf<B extends Batch>(batch: B, steps: readonly (Sealed<B> & Place)[]): string {
  const hash = createHash("sha256");
  const parts: readonly (keyof Sealed<B>)[] = PARTS[batch];
  for (const step of [...steps].sort(byPlace)) hash.update(`${JSON.stringify(parts.map((part) => step[part]))}\n`);
  return hash.digest("hex");
}

/** The same, of the rows as they stand in the database now. */
export async function digestNow(batch: Batch, seq: number): Promise<string> {
  const db = await database();
  const rows = await db
    .select()
    .from(jobSteps)
    .where(eq(jobSteps[batch], seq))
    .orderBy(asc(jobSteps.row), asc(jobSteps.attempt), asc(jobSteps.step));
  return digestOf(batch, rows);
}
