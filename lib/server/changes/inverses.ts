import "server-only";
import { compile, undoOf } from "@/lib/catalogue";
import { goesBackIntoNow, inverseOf, preImageOf, type Step } from "@/lib/changes";
import type { Value } from "@/lib/codec";
import type { Caller } from "../session";
import { readPreImage } from "./read-back";

/** A step that took effect, and what was there before it. */
export interface DoneStep {
  readonly step: Step;
  readonly before: Value | undefined;
}

/** The whole that a step puts in place of another. */
function replacementOf({ command, input }: Step): Value | undefined {
  const undo = undoOf(command, input);
  const value = undo?.rule === "replace" ? input[undo.value] : undefined;
  return typeof value === "boolean" ? undefined : value;
}

/** Which dictionary a step writes: the line that reads it. */
function placeOf(step: Step): string {
  const read = preImageOf(step.command, step.input);
  return read === undefined ? "" : compile(read.command, read.input);
}

/**
 * The steps that take these back, the last one first. One that wrote an entry among those of others goes back into what is
 * there now, and several of them on one dictionary become one step. What cannot be taken back is left out.
 */
export async function inversesOf(caller: Caller, done: readonly DoneStep[]): Promise<readonly Step[]> {
  const steps: Step[] = [];
  /** Where in `steps` the one step of a dictionary is. */
  const places = new Map<string, number>();
  for (const { step, before } of [...done].reverse()) {
    const plain = inverseOf(step, before);
    if ("never" in plain) continue;
    if (!goesBackIntoNow(step)) {
      steps.push(plain.step);
      continue;
    }
    const place = placeOf(plain.step);
    const earlier = steps[places.get(place) ?? -1];
    const now = earlier === undefined ? await readPreImage(caller, plain.step) : earlier.seen;
    const inverse = inverseOf(step, before, earlier === undefined ? now : replacementOf(earlier));
    if ("never" in inverse) continue;
    if (!places.has(place)) places.set(place, steps.length);
    steps[places.get(place) ?? steps.length] = { ...inverse.step, ...(now === undefined ? {} : { seen: now }) };
  }
  return steps;
}
