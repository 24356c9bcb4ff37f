import "server-only";
import { compile, effectOf, pieces } from "@/lib/catalogue";
import {
  type ChangeResult,
  clashesOf,
  differencesOf,
  type Forced,
  inverseOf,
  objectsOfSteps,
  type Plan,
  type Preview,
  type Receipt,
  type Step,
  type StepPreview,
  type StepReceipt,
} from "@/lib/changes";
import { encode, type Value } from "@/lib/codec";
import { withObjectLocks } from "../database/locks";
import { checkAccess, checkInput } from "../gate";
import type { Caller } from "../session";
import { afterStep } from "./after-step";
import { readPreImage } from "./read-back";
import { recordEnd, recordIntent, recordSteps, type StepRecord } from "./record";
import { notSent, sendStep } from "./send-step";

/** The one executor of Changes: forms, bulk work, undo and the console all end here. */

function checkPlan(caller: Caller, plan: Plan): void {
  for (const { command, input } of plan.steps) {
    checkAccess(caller, command, input);
    checkInput(command, input);
    compile(command, input);
  }
}

function previewStep(step: Step, no: number, before: Value | undefined): StepPreview {
  const inverse = inverseOf(step, before);
  return {
    no,
    verb: step.command.verb,
    line: pieces(step.command, step.input, { mask: true }),
    effect: effectOf(step.command, step.input),
    differences: differencesOf(step, before),
    undo:
      "never" in inverse
        ? { never: inverse.never }
        : {
            ...(inverse.loses === undefined ? {} : { loses: inverse.loses }),
            ...(inverse.secretKeys === undefined ? {} : { secretKeys: inverse.secretKeys }),
          },
  };
}

/** A Change that destroys, reaches several objects or could cut the person off is looked at before it is applied. */
function forcedBy(caller: Caller, plan: Plan, objects: number): readonly Forced[] {
  const destroys = plan.steps.some(({ command, input }) => effectOf(command, input) === "destructive");
  const self = caller.actor.account;
  const cutsOff = plan.steps.some(
    ({ command, input }) =>
      command.identity !== undefined && "account" in command.identity && input[command.identity.account] === self,
  );
  return [
    ...(destroys ? (["destructive"] as const) : []),
    ...(objects > 1 ? (["several"] as const) : []),
    ...(cutsOff ? (["access"] as const) : []),
  ];
}

function makePreview(caller: Caller, plan: Plan, before: readonly (Value | undefined)[]): Preview {
  const objects = objectsOfSteps(plan.steps, caller.actor.account).length;
  return {
    title: plan.title,
    steps: plan.steps.map((step, no) => previewStep(step, no, before[no])),
    objects,
    forced: forcedBy(caller, plan, objects),
    clashes: plan.steps.flatMap((step, no) => clashesOf(step, no, before[no])),
  };
}

async function preImages(caller: Caller, plan: Plan): Promise<readonly (Value | undefined)[]> {
  const answers: (Value | undefined)[] = [];
  for (const step of plan.steps) answers.push(await readPreImage(caller, step));
  return answers;
}

/** Says exactly what applying the plan would send and change. Nothing is written, here or there. */
export async function previewChange(caller: Caller, plan: Plan): Promise<ChangeResult> {
  if (plan.steps.length === 0) return { kind: "nothing" };
  checkPlan(caller, plan);
  return { kind: "preview", preview: makePreview(caller, plan, await preImages(caller, plan)) };
}

function outcomeOf(steps: readonly StepReceipt[]): Receipt["outcome"] {
  const has = (outcome: StepReceipt["outcome"]) => steps.some((step) => step.outcome === outcome);
  if (has("unknown")) return "unknown";
  if (steps.every(({ outcome }) => outcome === "done")) return "done";
  if (has("done")) return "part";
  return has("refused") ? "refused" : "failed";
}

async function runSteps(
  caller: Caller,
  plan: Plan,
  change: number,
  before: readonly (Value | undefined)[],
): Promise<StepRecord[]> {
  const records: StepRecord[] = [];
  let stopped = false;
  for (const [no, step] of plan.steps.entries()) {
    // A step that works on what an earlier one made could not be read before the first was sent.
    const was = stopped ? undefined : (before[no] ?? (no === 0 ? undefined : await readPreImage(caller, step)));
    const receipt: StepReceipt = stopped ? notSent(step, no) : await sendStep(caller, step, no, was);
    stopped ||= receipt.outcome !== "done";
    const record = { no, receipt, ...(was === undefined ? {} : { before: encode(was) }) };
    records.push(record);
    await recordSteps(change, [record]);
    if (receipt.outcome === "done") await afterStep(caller, step);
  }
  return records;
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
    const receipt = receipts[no];
    if (receipt?.outcome !== "done" && receipt?.found !== "happened") continue;
    const inverse = inverseOf(step, before[no]);
    if ("never" in inverse) never.add(inverse.never);
    else possible += 1;
  }
  return { possible, never: [...never] };
}

/** What screens have to read again: the kinds and names of the objects that the steps worked on. */
function touchedBy(plan: Plan, caller: Caller): Receipt["touched"] {
  return {
    kinds: [...new Set(plan.steps.map(({ command }) => command.object))],
    names: objectsOfSteps(plan.steps, caller.actor.account).map(({ name }) => name),
  };
}

async function execute(
  caller: Caller,
  plan: Plan,
  why: string,
  before: readonly (Value | undefined)[],
): Promise<Receipt> {
  const startedAt = new Date();
  const change = await recordIntent({
    author: {
      server: caller.server.name,
      account: caller.actor.account,
      realName: caller.realName,
      client: caller.client,
    },
    title: plan.title,
    why,
    objects: objectsOfSteps(plan.steps, caller.actor.account),
    lines: plan.steps.map(({ command, input }) => compile(command, input, { mask: true })),
    ...(plan.reverts === undefined ? {} : { reverts: plan.reverts }),
  });
  const records = await runSteps(caller, plan, change, before);
  const steps = records.map(({ receipt }) => receipt);
  const outcome = outcomeOf(steps);
  const done = steps.filter((step) => step.outcome === "done").length;
  const reverted = plan.reverts !== undefined && done > 0 ? { reverts: plan.reverts } : {};
  const seal = await recordEnd(change, { outcome, done, ...reverted });
  return {
    id: change,
    title: plan.title,
    outcome,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    steps,
    undo: undoOfSteps(plan, before, steps),
    seal,
    touched: touchedBy(plan, caller),
  };
}

/**
 * Applies a plan: re-reads what is about to be replaced and stops when it moved since the person looked; writes the intent
 * down, sends step by step, reads back, writes down what happened.
 */
export async function applyChange(caller: Caller, plan: Plan, why = ""): Promise<ChangeResult> {
  if (plan.steps.length === 0) return { kind: "nothing" };
  checkPlan(caller, plan);
  const objects = objectsOfSteps(plan.steps, caller.actor.account);
  const names = objects.map(({ kind, name }) => `${caller.server.name} ${kind} ${name}`);
  return withObjectLocks(names, async () => {
    const before = await preImages(caller, plan);
    const preview = makePreview(caller, plan, before);
    if (preview.clashes.length > 0) return { kind: "conflict", preview };
    return { kind: "receipt", receipt: await execute(caller, plan, why.slice(0, 500), before) };
  });
}
