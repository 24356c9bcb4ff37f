import "server-only";
import { pieces } from "@/lib/catalogue";
import { keyResults, type Step, type StepReceipt } from "@/lib/changes";
import type { Value } from "@/lib/codec";
import { AppError, mayHaveHappened, ReplyError } from "@/lib/errors";
import { sendCommand } from "../gate";
import type { Caller } from "../session";
import { findOut, readPreImage } from "./read-back";

function linePieces(step: Step): StepReceipt["line"] {
  return pieces(step.command, step.input, { mask: true });
}

/** A step that was not sent because one before it did not succeed. */
export function notSent(step: Step, no: number): StepReceipt {
  return { no, verb: step.command.verb, line: linePieces(step), outcome: "notSent", durationMs: 0, keys: [] };
}

async function failure(
  caller: Caller,
  step: Step,
  before: Value | undefined,
  error: unknown,
): Promise<Partial<StepReceipt> & Pick<StepReceipt, "outcome">> {
  if (error instanceof ReplyError)
    return { outcome: "refused", status: error.status, text: error.text, code: error.code };
  if (mayHaveHappened(error)) {
    const code = error instanceof AppError ? error.code : "internal";
    return { outcome: "unknown", code, found: await findOut(caller, step, before) };
  }
  if (error instanceof AppError) return { outcome: "failed", code: error.code, text: error.message };
  throw error;
}

/** Sends one step and says what became of it; it throws only for faults of our own. `before` is its pre-image. */
export async function sendStep(
  caller: Caller,
  step: Step,
  no: number,
  before: Value | undefined,
): Promise<StepReceipt> {
  const base = { no, verb: step.command.verb, line: linePieces(step), keys: [] };
  const startedAt = performance.now();
  try {
    const { status, text } = await sendCommand(caller, step.command, step.input);
    const durationMs = performance.now() - startedAt;
    const keys = keyResults(step, before, before === undefined ? undefined : await readPreImage(caller, step));
    return { ...base, outcome: "done", status, text, durationMs, keys };
  } catch (error) {
    const result = await failure(caller, step, before, error);
    return { ...base, ...result, durationMs: performance.now() - startedAt };
  }
}
