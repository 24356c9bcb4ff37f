import "server-only";
import { compile, effectOf, pieces, undoOf } from "@/lib/catalogue";
import {
  beforeRenames,
  type ChangeResult,
  clashesOf,
  differencesOf,
  type Forced,
  type Inverse,
  inverseOf,
  objectsOf,
  objectsOfSteps,
  type Plan,
  type Preview,
  type Receipt,
  type Step,
  type StepPreview,
  type StepReceipt,
  seenOf,
} from "@/lib/changes";
import { encode, type Value } from "@/lib/codec";
import { wireText } from "@/lib/settings";
import { lockNames, withObjectLocks } from "../database/locks";
import { checkAccess, checkInput } from "../gate";
import type { Caller } from "../session";
import { afterStep } from "./after-step";
import { completeSoon } from "./complete";
import { endOf, undoOfSteps } from "./outcome";
import { readPreImage } from "./read-back";
import { recordEnd, recordIntent, recordSteps } from "./record";
import { notSent, sendStep } from "./send-step";

/** The one executor of Changes: forms, bulk work, undo and the console all end here. */

function checkPlan(caller: Caller, plan: Plan): void {
  for (const { command, input } of plan.steps) {
    checkAccess(caller, command, input);
    checkInput(command, input);
    compile(command, input);
  }
}

function undoSaid(inverse: Inverse): StepPreview["undo"] {
  if ("never" in inverse) return { never: inverse.never };
  const { loses, secretKeys } = inverse;
  return { ...(loses === undefined ? {} : { loses }), ...(secretKeys === undefined ? {} : { secretKeys }) };
}

/** Whether an earlier step makes what this one works on: there is nothing to read yet, and taking that step back takes all. */
function isOnNewObject(steps: readonly Step[], no: number, home: string): boolean {
  const [step] = steps.slice(no, no + 1);
  const names = step === undefined ? [] : objectsOf(step.command, step.input, home).map(({ name }) => name);
  return steps
    .slice(0, no)
    .filter(({ command, input }) => undoOf(command, input)?.rule === "create")
    .some(({ command, input }) => objectsOf(command, input, home).some(({ name }) => names.includes(name)));
}

/** Longer values do not travel to the browser and back. */
const LONGEST_SEEN = 100_000;

/** Only where the form has not said itself what it was filled from. */
function seenToSend(step: Step, before: Value | undefined): Pick<StepPreview, "seen"> {
  const seen = step.seen === undefined ? seenOf(step, before) : undefined;
  const text = seen === undefined ? "" : wireText(seen);
  return text === "" || text.length > LONGEST_SEEN ? {} : { seen: text };
}

function previewStep(step: Step, no: number, before: Value | undefined, isOnNew: boolean): StepPreview {
  const inverse = isOnNew ? undefined : inverseOf(step, before);
  return {
    no,
    verb: step.command.verb,
    line: pieces(step.command, step.input, { mask: true }),
    effect: effectOf(step.command, step.input),
    differences: differencesOf(step, before),
    ...seenToSend(step, before),
    undo: inverse === undefined ? {} : undoSaid(inverse),
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
  const home = caller.actor.account;
  const objects = objectsOfSteps(plan.steps, home).length;
  /** Whose step it is goes without saying where there is one object. */
  const whose = ({ command, input }: Step): { readonly object?: string } => {
    const [first] = objects > 1 ? objectsOf(command, input, home) : [];
    return first === undefined ? {} : { object: first.name };
  };
  return {
    title: plan.title,
    steps: plan.steps.map((step, no) => ({
      ...previewStep(step, no, before[no], before[no] === undefined && isOnNewObject(plan.steps, no, home)),
      ...whose(step),
    })),
    objects,
    forced: forcedBy(caller, plan, objects),
    clashes: plan.steps.flatMap((step, no) =>
      clashesOf(step, no, before[no]).map((clash) => ({ ...clash, ...whose(step) })),
    ),
  };
}

async function preImages(caller: Caller, plan: Plan): Promise<readonly (Value | undefined)[]> {
  const answers: (Value | undefined)[] = [];
  for (const [no, step] of plan.steps.entries())
    answers.push(await readPreImage(caller, beforeRenames(step, plan.steps.slice(0, no))));
  return answers;
}

/** Says exactly what applying the plan would send and change. Nothing is written, here or there. */
export async function previewChange(caller: Caller, plan: Plan): Promise<ChangeResult> {
  if (plan.steps.length === 0) return { kind: "nothing" };
  checkPlan(caller, plan);
  return { kind: "preview", preview: makePreview(caller, plan, await preImages(caller, plan)) };
}

interface Ran {
  readonly receipt: StepReceipt;
  readonly before: Value | undefined;
}

async function runSteps(
  caller: Caller,
  plan: Plan,
  change: number,
  before: readonly (Value | undefined)[],
): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  let stopped = false;
  for (const [no, step] of plan.steps.entries()) {
    // A step that works on what an earlier one made could not be read before the first was sent.
    const isLate = !stopped && no > 0 && before[no] === undefined;
    const was = isLate ? await readPreImage(caller, step) : before[no];
    const receipt: StepReceipt = stopped ? notSent(step, no) : await sendStep(caller, step, no, was);
    stopped ||= receipt.outcome !== "done";
    ran.push({ receipt, before: was });
    await recordSteps(change, [{ no, receipt, ...(isLate && was !== undefined ? { before: encode(was) } : {}) }]);
    if (receipt.outcome === "done") await afterStep(caller, step);
  }
  return ran;
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
    before: before.map((value) => (value === undefined ? undefined : encode(value))),
    ...(plan.reverts === undefined ? {} : { reverts: plan.reverts }),
  });
  const ran = await runSteps(caller, plan, change, before);
  const steps = ran.map(({ receipt }) => receipt);
  const end = endOf(steps, plan.reverts);
  const seal = await recordEnd(change, end);
  return {
    id: change,
    title: plan.title,
    outcome: end.outcome,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    steps,
    undo: undoOfSteps(
      plan,
      ran.map(({ before: was }) => was),
      steps,
    ),
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
  const work = async (): Promise<ChangeResult> => {
    const before = await preImages(caller, plan);
    const preview = makePreview(caller, plan, before);
    if (preview.clashes.length > 0) return { kind: "conflict", preview };
    return { kind: "receipt", receipt: await execute(caller, plan, why.slice(0, 500), before) };
  };
  try {
    return await withObjectLocks(lockNames(caller.server.name, objects), work);
  } catch (error) {
    completeSoon(caller);
    throw error;
  }
}
