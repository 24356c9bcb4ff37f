import "server-only";
import { sql } from "drizzle-orm";
import { inverseOf, type Plan, type Receipt, type StepReceipt } from "@/lib/changes";
import type { Value } from "@/lib/codec";
import { jobSteps } from "../database/schema";
import type { End } from "./record";

/** The same of a recorded command of a job. */
export const tookEffectSql = sql`(${jobSteps.outcome} = 'done' or ${jobSteps.found} = 'happened')`;

/** Did the server do it, as far as is known now? */
export function tookEffect(step: Pick<StepReceipt, "outcome" | "found"> | undefined): boolean {
  return step?.outcome === "done" || step?.found === "happened";
}

function outcomeOf(steps: readonly StepReceipt[]): Receipt["outcome"] {
  const has = (outcome: StepReceipt["outcome"]) => steps.some((step) => step.outcome === outcome);
  if (has("unknown")) return "unknown";
  if (steps.every(({ outcome }) => outcome === "done")) return "done";
  if (has("done")) return "part";
  return has("refused") ? "refused" : "failed";
}

/** How a Change ended whose steps came to this. */
export function endOf(steps: readonly StepReceipt[], reverts: number | undefined): End {
  const done = steps.filter(tookEffect).length;
  return { outcome: outcomeOf(steps), done, ...(reverts === undefined || done === 0 ? {} : { reverts }) };
}

/** What of a Change can be taken back, and why the rest cannot. */
export function undoOfSteps(
  plan: Plan,
  before: readonly (Value | undefined)[],
  receipts: readonly StepReceipt[],
): Receipt["undo"] {
  const never = new Set<string>();
  let possible = 0;
  for (const [no, step] of plan.steps.entries()) {
    if (!tookEffect(receipts[no])) continue;
    const inverse = inverseOf(step, before[no]);
    if ("never" in inverse) never.add(inverse.never);
    else possible += 1;
  }
  return { possible, never: [...never] };
}
