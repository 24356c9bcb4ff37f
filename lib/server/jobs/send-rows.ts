import "server-only";
import { objectsOfSteps, type TouchedObject } from "@/lib/changes";
import type { ManyResult } from "../gate-many";
import { type Passage, passThrough } from "./pass";
import type { PlannedRows } from "./plan-rows";
import { recordSent, recordTold, type Told, type ToldRow, type ToldStep } from "./rows";
import type { Shift } from "./shift";

/** Sends what was planned for a chunk of rows: written down before, and after, as it becomes known. */

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

function stepsOf({ planned: { row, steps }, results }: Passage): ToldStep[] {
  const lost = results.findIndex((result) => result?.kind === "unknown");
  return steps.flatMap((_, step) => {
    // Behind a command whose answer was lost nothing was sent, but that is only settled with it.
    if (lost >= 0 && step >= lost) return [];
    return toldOf(results[step], { row: row.no, attempt: row.attempts + 1, step });
  });
}

/** What became of the row; nothing while it is still to be done, or to be read back. */
function rowOf({ planned: { row, steps }, results, notTaken }: Passage): ToldRow | undefined {
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
function againOf({ planned: { row, steps }, results }: Passage): Told["again"] {
  if (results.length === steps.length || results.some((result) => result?.kind !== "done")) return [];
  const rest = steps.slice(results.length).map(({ line }) => line);
  return results.length === 0 ? [{ no: row.no }] : [{ no: row.no, rest }];
}

/** Objects beside the row's own that its steps work on: where an Account is moved to. */
export function otherObjects({ planned }: Pick<PlannedRows, "planned">, home: string): readonly TouchedObject[] {
  const names = new Set(planned.map(({ row }) => row.name));
  return objectsOfSteps(
    planned.flatMap(({ steps }) => steps.map(({ step }) => step)),
    home,
  ).filter(({ name }) => !names.has(name));
}

/** So often it is written down what has become of the rows of a chunk by then. */
const TELL_MS = 250;

/** Rows of a chunk of which it is still to be told what became of them. */
class Untold {
  readonly #shift: Shift;
  #through: readonly ToldRow[];
  #passages: readonly Passage[];
  #telling: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(shift: Shift, through: readonly ToldRow[], passages: readonly Passage[]) {
    this.#shift = shift;
    this.#through = through;
    this.#passages = passages;
  }

  /** Tells those that are through while the others are under way. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const timer = setInterval(() => {
      this.#telling ??= this.#tell(({ isThrough }) => isThrough).finally(() => {
        this.#telling = undefined;
      });
    }, TELL_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await this.#telling;
    }
  }

  /** @throws what one of the tellings failed with: what it was about is read back then, and not told again. */
  async rest(): Promise<void> {
    await this.#tell(() => true);
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Never rejects. */
  async #tell(isKnown: (passage: Passage) => boolean): Promise<void> {
    const [through, known] = [this.#through, this.#passages.filter(isKnown)];
    this.#through = [];
    this.#passages = this.#passages.filter((one) => !isKnown(one));
    try {
      await recordTold(this.#shift, {
        steps: known.flatMap(stepsOf),
        rows: [...through, ...known.flatMap((one) => rowOf(one) ?? [])],
        again: known.flatMap(againOf),
      });
    } catch (error) {
      this.#failure ??= { error };
    }
  }
}

/**
 * @param turn runs what is sent, when the wire is free.
 * @returns how many of the rows were worked on: those that were not begun are to be done again.
 * @throws AppError when the connection failed or the work was given up. What is known by then has been written down; a
 * command without a result was perhaps sent.
 */
export async function sendRows(
  shift: Shift,
  { planned, through, answers }: PlannedRows,
  turn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<number> {
  const passages = planned.map((one): Passage => ({ planned: one, results: [], notTaken: [], isThrough: false }));
  const intents = planned.flatMap(({ row, steps }) =>
    steps.map(({ line, kept }, step) => ({ row: row.no, attempt: row.attempts + 1, step, line, before: kept })),
  );
  if (intents.length > 0) await recordSent(shift, intents, otherObjects({ planned }, shift.caller.actor.account));
  const untold = new Untold(shift, through, passages);
  try {
    await turn(() => untold.during(() => passThrough(shift, passages, answers)));
  } finally {
    await untold.rest();
  }
  return through.length + passages.filter(({ results }) => results.length > 0).length;
}
