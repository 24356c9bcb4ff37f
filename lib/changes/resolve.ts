import { undoOf } from "@/lib/catalogue";
import { type Dictionary, decode, dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Plan, Step } from "./change";

/** What a person decided about one clash: to keep what somebody else wrote, or to write over it, having seen it. */
export interface Resolution {
  /** Place of the step in the plan, from 0. */
  readonly step: number;
  readonly key: string;
  readonly choice: "theirs" | "yours";
  /** What was shown as theirs, in the server's notation. When it moves again meanwhile, that is the next conflict. */
  readonly theirs?: string | undefined;
}

function seenNow(seen: Dictionary, resolutions: readonly Resolution[]): Dictionary {
  const now = new Map<string, Value>(seen);
  for (const { key, theirs } of resolutions) {
    if (theirs === undefined) now.delete(key);
    else now.set(key, decode(theirs));
  }
  return dictionary(now);
}

function resolveStep(step: Step, resolutions: readonly Resolution[]): readonly Step[] {
  const undo = undoOf(step.command, step.input);
  if (resolutions.length === 0 || (undo?.rule !== "update" && undo?.rule !== "replace")) return [step];
  const sent = step.input[undo.value];
  if (!(sent instanceof Map) || !isDictionary(step.seen)) {
    const [whole] = resolutions;
    if (whole === undefined || whole.choice === "theirs") return [];
    return [{ ...step, ...(whole.theirs === undefined ? {} : { seen: decode(whole.theirs) }) }];
  }
  const theirs = new Set(resolutions.filter(({ choice }) => choice === "theirs").map(({ key }) => key));
  const left = dictionary([...sent].filter(([key]) => !theirs.has(key)));
  if (left.size === 0) return [];
  return [{ ...step, input: { ...step.input, [undo.value]: left }, seen: seenNow(step.seen, resolutions) }];
}

/** The plan without what is left to the others, and with what is written over as it was seen. */
export function resolveClashes(plan: Plan, resolutions: readonly Resolution[]): Plan {
  return {
    ...plan,
    steps: plan.steps.flatMap((step, no) =>
      resolveStep(
        step,
        resolutions.filter((one) => one.step === no),
      ),
    ),
  };
}
