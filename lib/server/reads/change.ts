import "server-only";
import { eq } from "drizzle-orm";
import { differencesOf, type KeyResult, objectsOf, type Step, type StepReceipt } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import type { ChangedField, changeRead, ReadInput, ReadOutput, revertRead } from "@/lib/reads";
import { fieldsOf, namesOf as keysOf } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";
import { previewChange } from "../changes/apply";
import { listChanges, maySee } from "../changes/list";
import { tookEffect, undoOfSteps } from "../changes/outcome";
import { readChange, receiptOf } from "../changes/record";
import { planRevert, recordedBefore, recordedPlan } from "../changes/revert";
import { receiptIn, sayUndo } from "../changes/undo-words";
import { database } from "../database/open";
import { jobs } from "../database/schema";
import { schemaIn } from "../schema";
import type { Caller } from "../session";
import { rowOf } from "./changes";

type Language = ReadInput<typeof changeRead>["language"];

/** Words of every setting that has some, by schema and key. */
function labelsIn(language: Language): (schema: string | undefined, key: string) => string | undefined {
  const schemas = Object.values(settingsSchemas).map((schema) => schemaIn(language, schema));
  return (id, key) => {
    const schema = schemas.find((one) => one.id === id);
    return schema && fieldsOf(schema).find((field) => keysOf(field).includes(key))?.label;
  };
}

interface Recorded {
  readonly step: Step;
  readonly receipt: StepReceipt | undefined;
  readonly author: string;
}

/** Its objects and commands stand with the job. */
async function isJob(id: number): Promise<boolean> {
  const db = await database();
  return (await db.select({ change: jobs.change }).from(jobs).where(eq(jobs.change, id))).length > 0;
}

/** What a step altered: as it was read back after it, else as it was planned. A step that did nothing altered nothing. */
function fieldsOfStep({ step, receipt, author }: Recorded, planned: readonly KeyResult[]): readonly ChangedField[] {
  if (receipt === undefined || !(tookEffect(receipt) || receipt.outcome === "unknown")) return [];
  const [object] = objectsOf(step.command, step.input, author);
  const keys: readonly KeyResult[] = receipt.keys.length > 0 ? receipt.keys : planned;
  return keys.map((key) => ({
    ...key,
    step: receipt.no,
    ...(object === undefined || object.kind === "server" ? {} : { object: object.name }),
  }));
}

export async function readChangeDetails(
  caller: Caller,
  { id, language }: ReadInput<typeof changeRead>,
): Promise<ReadOutput<typeof changeRead>> {
  const [row] = (await maySee(caller, id)) ? await listChanges(caller, { before: id + 1 }, 1) : [];
  if (row === undefined) throw new AppError("not-found", `There is no Change #${id}.`);
  const change = await readChange(id);
  const receipts: StepReceipt[] = [];
  for (const { no, receipt } of change.steps) receipts[no] = receipt;
  const [plan, before] = [recordedPlan(change), recordedBefore(change)];
  const undo = undoOfSteps(plan, before, receipts);
  const labelOf = labelsIn(language);
  const fields = plan.steps.flatMap((step, no) => {
    const planned = differencesOf(step, before[no]).map((one): KeyResult => ({ ...one, state: "unread" }));
    return fieldsOfStep({ step, receipt: receipts[no], author: row.account }, planned);
  });
  const found = receipts.find((receipt) => receipt?.outcome === "unknown")?.found;
  return {
    row: rowOf(row, found),
    receipt: receiptIn(await sayUndo(), receiptOf(change, undo)),
    fields: fields.map((field) => {
      const label = labelOf(field.schema, field.key);
      return label === undefined ? field : { ...field, label };
    }),
    isJob: await isJob(id),
    canRevert: undo.possible > 0 && row.revertedBy === null,
  };
}

/** Each step costs a command to look at. */
const MOST_STEPS = 50;

/** The revert, previewed for whoever asks: what of it has moved since, and what does not come back. */
export async function readRevert(
  caller: Caller,
  { id }: ReadInput<typeof revertRead>,
): Promise<ReadOutput<typeof revertRead>> {
  const plan = await planRevert(caller, id);
  const namesOf = (steps: readonly (Step | undefined)[]) =>
    new Set(
      steps
        .flatMap((step) => (step ? (objectsOf(step.command, step.input, caller.actor.account)[0] ?? []) : []))
        .map(({ name }) => name),
    );
  const objects = namesOf(plan.steps).size;
  const result = plan.steps.length > MOST_STEPS ? undefined : await previewChange(caller, plan);
  if (result?.kind !== "preview") return { objects, compared: 0, moved: [], loses: [] };
  const { clashes, steps } = result.preview;
  return {
    objects,
    compared: namesOf(plan.steps.filter(({ seen }) => seen !== undefined)).size,
    moved: [...namesOf(clashes.map(({ step }) => plan.steps[step]))],
    loses: [...new Set(steps.flatMap(({ undo }) => undo.loses ?? []))].map(await sayUndo()),
  };
}
