import "server-only";
import { type Command, parseLine } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import type { Plan, Step } from "@/lib/changes";
import { decode, type Value } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import type { Caller } from "../session";
import { type DoneStep, inversesOf } from "./inverses";
import { maySee } from "./list";
import { tookEffect } from "./outcome";
import { type RecordedChange, readChange } from "./record";

/** The step as the record holds it: a masked line, so secrets in it are gone and their inverse leaves them out. */
export function recordedStep(line: string): Step {
  const { command, input }: { command: Command; input: Step["input"] } = parseLine(commandsByVerb, line);
  return { command, input };
}

/** What was there before each step, by its number. */
export function recordedBefore({ before }: RecordedChange): readonly (Value | undefined)[] {
  return before.map((text) => (text === undefined ? undefined : decode(text)));
}

export function recordedPlan({ row, lines }: RecordedChange): Plan {
  return { title: { id: "command", values: row.titleValues }, steps: lines.map(recordedStep) };
}

/**
 * The plan that takes a Change back: the inverse steps in reverse order, a new Change like any other, previewed and sent
 * with the rights of whoever reverts. Steps that cannot be taken back are left out; the receipt of the Change named them.
 *
 * @throws AppError when nothing of it can be taken back.
 */
export async function planRevert(caller: Caller, id: number): Promise<Plan> {
  if (!(await maySee(caller, id))) throw new AppError("not-found", `There is no Change #${id}.`);
  const change = await readChange(id);
  if (change.row.revertedBy !== null)
    throw new AppError("conflict", `Change #${id} has already been taken back by #${change.row.revertedBy}.`);
  const before = recordedBefore(change);
  const outcomes = new Map(change.steps.map(({ no, receipt }) => [no, receipt]));
  const done = change.lines.flatMap((line, no): DoneStep[] =>
    tookEffect(outcomes.get(no)) ? [{ step: recordedStep(line), before: before[no] }] : [],
  );
  const steps = await inversesOf(caller, done);
  if (steps.length === 0) throw new AppError("conflict", `Nothing of Change #${id} can be taken back.`);
  return { title: { id: "revert", values: { change: id } }, steps, reverts: id };
}
