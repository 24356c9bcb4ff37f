import "server-only";
import { keyResults, preImageOf, type ReadRequest } from "@/lib/changes";
import { type ManyCommand, type ManyResult, sendMany } from "../gate-many";
import type { PlannedRow, PlannedRows, PlannedStep } from "./plan-rows";
import type { Shift } from "./shift";

/** A row on its way through its commands. */
export interface Passage {
  readonly planned: PlannedRow;
  readonly results: ManyResult[];
  /** Keys that the server said yes to and did not take. */
  readonly notTaken: string[];
  /** Nothing more is sent for it, and nothing about it is unknown. */
  isThrough: boolean;
}

/** One command that is sent for a row: one of its steps, or what looks at it again. */
interface Errand extends ManyCommand {
  readonly of: Passage;
  readonly looksAt?: PlannedStep;
}

function stepOf(of: Passage): Errand | undefined {
  const step = of.planned.steps[of.results.length]?.step;
  return step && { of, ...step };
}

/** The server drops without a word what a person may not change: what was updated is looked at again. */
function readBackOf({ step, before }: PlannedStep): ReadRequest | undefined {
  return keyResults(step, before, undefined).length === 0 ? undefined : preImageOf(step.command, step.input);
}

/** No row is begun any more after so long: its object is locked all the while, and somebody may wait for it. */
const LONGEST_MS = 2_500;

/** The commands of rows in the order in which they may leave: a later one of a row when the server said yes to the earlier. */
class Errands {
  readonly #rows: Iterator<Passage>;
  readonly #further: Errand[] = [];
  #startedAt: number | undefined;
  /** Rows that were begun and may still have something to send. */
  #open = 0;
  #wake = (): void => undefined;

  constructor(rows: readonly Passage[]) {
    this.#rows = rows.values();
  }

  async *inOrder(): AsyncGenerator<Errand> {
    for (;;) {
      const errand = this.#further.shift() ?? this.#begin();
      if (errand !== undefined) yield errand;
      else if (this.#open === 0) return;
      else await this.#answered();
    }
  }

  /** What became of an errand, which decides what is sent for its row next. */
  readonly tell = ({ of, looksAt }: Errand, result: ManyResult): void => {
    const next = looksAt === undefined ? this.#afterStep(of, result) : this.#afterLook(of, looksAt, result);
    if (next === undefined) this.#open -= 1;
    else this.#further.push(next);
    this.#wake();
  };

  #begin(): Errand | undefined {
    this.#startedAt ??= performance.now();
    if (performance.now() - this.#startedAt > LONGEST_MS) return undefined;
    const row: Passage | undefined = this.#rows.next().value;
    const errand = row && stepOf(row);
    if (errand !== undefined) this.#open += 1;
    return errand;
  }

  #afterStep(of: Passage, result: ManyResult): Errand | undefined {
    const planned = of.planned.steps[of.results.length];
    of.results.push(result);
    if (result.kind !== "done") {
      of.isThrough = result.kind !== "unknown";
      return undefined;
    }
    const look = planned && readBackOf(planned);
    return planned && look ? { of, ...look, looksAt: planned } : this.#goOn(of);
  }

  #afterLook(of: Passage, { step, before }: PlannedStep, result: ManyResult): Errand | undefined {
    // Without an answer the row stays as the server said; the connection is gone with it.
    if (result.kind === "unknown") return undefined;
    const results = keyResults(step, before, result.kind === "done" ? result.value : undefined);
    of.notTaken.push(...results.flatMap(({ state, key }) => (state === "notTaken" ? [key] : [])));
    return this.#goOn(of);
  }

  #goOn(of: Passage): Errand | undefined {
    const next = stepOf(of);
    of.isThrough = next === undefined;
    return next;
  }

  #answered(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/**
 * Sends the commands of rows, and notes with each row what became of it. A row that was not begun has no results.
 *
 * @throws AppError when the connection failed or the work was given up.
 */
export async function passThrough(
  shift: Shift,
  rows: readonly Passage[],
  { run }: PlannedRows["answers"],
): Promise<void> {
  const errands = new Errands(rows);
  await sendMany(shift.caller, errands.inOrder(), errands.tell, { ...shift, read: run });
}
