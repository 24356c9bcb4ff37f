import "server-only";
import { keyResults, objectsOfSteps, preImageOf, type TouchedObject } from "@/lib/changes";
import { type ManyResult, sendMany } from "../gate-many";
import type { PlannedRow, PlannedRows, PlannedStep } from "./plan-rows";
import { recordSent, recordTold, type Told, type ToldRow, type ToldStep } from "./rows";
import type { Shift } from "./shift";

/** Sends what was planned for a chunk of rows: written down before, written down after, read back in between. */

interface Sending {
  readonly planned: PlannedRow;
  readonly results: (ManyResult | undefined)[];
  /** Keys that the server said yes to and did not take. */
  notTaken: readonly string[];
}

interface SendingStep {
  readonly of: Sending;
  readonly no: number;
  readonly command: PlannedStep["step"]["command"];
  readonly input: PlannedStep["step"]["input"];
}

const SAID_NOTHING = { status: null, text: null, code: null, found: null } as const;

/** A command that was written down and has no result is left without one: what became of it is read back, and not guessed. */
function toldOf(result: ManyResult | undefined, place: Pick<ToldStep, "row" | "attempt" | "step">): ToldStep[] {
  switch (result?.kind) {
    case undefined:
      return [{ ...place, ...SAID_NOTHING, outcome: "notSent" }];
    case "done":
      return [{ ...place, ...SAID_NOTHING, outcome: "done", status: result.status, text: result.text }];
    case "refused":
      return [
        { ...place, ...SAID_NOTHING, outcome: "refused", status: result.status, text: result.text, code: "reply" },
      ];
    case "failed":
      return [{ ...place, ...SAID_NOTHING, outcome: "failed", text: result.error.message, code: result.error.code }];
    case "unknown":
      return [];
  }
}

function stepsOf({ planned: { row, steps }, results }: Sending): ToldStep[] {
  const lost = results.findIndex((result) => result?.kind === "unknown");
  return steps.flatMap((_, step) => {
    // Behind a command whose answer was lost nothing was sent, but that is only settled with it.
    if (lost >= 0 && step >= lost) return [];
    return toldOf(results[step], { row: row.no, attempt: row.attempts + 1, step });
  });
}

/** What became of the row; nothing while it is still to be done, or to be read back. */
function rowOf({ planned: { row, steps }, results, notTaken }: Sending): ToldRow | undefined {
  const base = { no: row.no, status: null, text: null, code: null } as const;
  const bad = results.find((result) => result !== undefined && result.kind !== "done");
  if (bad?.kind === "refused")
    return { ...base, outcome: "refused", status: bad.status, text: bad.text, code: "reply" };
  if (bad?.kind === "failed") return { ...base, outcome: "failed", text: bad.error.message, code: bad.error.code };
  if (bad !== undefined || results.length < steps.length) return undefined;
  if (notTaken.length > 0) return { ...base, outcome: "notTaken", text: notTaken.join(", "), code: "notTaken" };
  return { ...base, outcome: "done" };
}

/** A row that was given up before its end and whose state is known: some of its lines may be left, or all. */
function againOf({ planned: { row, steps }, results }: Sending): Told["again"] {
  if (results.length === steps.length || results.some((result) => result?.kind !== "done")) return [];
  const rest = steps.slice(results.length).map(({ line }) => line);
  return results.length === 0 ? [{ no: row.no }] : [{ no: row.no, rest }];
}

/** The rows that come to this step: each one that has it, and whose earlier steps all succeeded. */
function wave(sending: readonly Sending[], no: number): SendingStep[] {
  return sending.flatMap((of) => {
    const step = of.planned.steps[no]?.step;
    const isOpen = of.results.length === no && of.results.every((result) => result?.kind === "done");
    return step === undefined || !isOpen ? [] : [{ of, no, command: step.command, input: step.input }];
  });
}

/**
 * The server drops without a word what a person may not change: what was updated is looked at again, before a later step
 * gives it another name.
 */
async function readBack(wave: readonly SendingStep[], answers: PlannedRows["answers"]): Promise<void> {
  const updated = wave.flatMap(({ of, no }) => {
    const planned = of.planned.steps[no];
    if (planned === undefined || of.results[no]?.kind !== "done") return [];
    const { step, before } = planned;
    const request = keyResults(step, before, undefined).length === 0 ? undefined : preImageOf(step.command, step.input);
    return request === undefined ? [] : [{ of, step, before, request }];
  });
  const reads = updated.map(({ request }) => request);
  answers.forget(reads);
  await answers.read(reads);
  for (const { of, step, before, request } of updated) {
    const results = keyResults(step, before, answers.value(request));
    of.notTaken = [...of.notTaken, ...results.flatMap(({ state, key }) => (state === "notTaken" ? [key] : []))];
  }
}

/** Objects beside the row's own that its steps work on: where an Account is moved to. */
export function otherObjects({ planned }: Pick<PlannedRows, "planned">, home: string): readonly TouchedObject[] {
  const names = new Set(planned.map(({ row }) => row.name));
  return objectsOfSteps(
    planned.flatMap(({ steps }) => steps.map(({ step }) => step)),
    home,
  ).filter(({ name }) => !names.has(name));
}

/**
 * @param turn runs what is sent, when the wire is free.
 * @throws AppError when the connection failed or the work was given up. What is known by then has been written down; a
 * command without a result was perhaps sent.
 */
export async function sendRows(
  shift: Shift,
  { planned, through, answers }: PlannedRows,
  turn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const { caller } = shift;
  const sending = planned.map((one): Sending => ({ planned: one, results: [], notTaken: [] }));
  const intents = planned.flatMap(({ row, steps }) =>
    steps.map(({ line, kept }, step) => ({ row: row.no, attempt: row.attempts + 1, step, line, before: kept })),
  );
  if (intents.length > 0) await recordSent(shift, intents, otherObjects({ planned }, caller.actor.account));
  try {
    await turn(async () => {
      for (let no = 0; planned.some(({ steps }) => steps.length > no); no++) {
        const tell = ({ of }: SendingStep, result: ManyResult): void => void of.results.push(result);
        const steps = wave(sending, no);
        await sendMany(caller, steps, tell, { ...shift, read: answers.run });
        await readBack(steps, answers);
      }
    });
  } finally {
    const rows = sending.flatMap((one) => rowOf(one) ?? []);
    await recordTold(shift, {
      steps: sending.flatMap(stepsOf),
      rows: [...through, ...rows],
      again: sending.flatMap(againOf),
    });
  }
}
