import "server-only";
import type { ChangeMode, ChangeResult, Plan } from "@/lib/changes";
import { InputError } from "@/lib/errors";
import { applyChange, previewChange } from "./changes/apply";
import { resultIn, sayUndo } from "./changes/undo-words";
import { checkOrigin } from "./origin";
import { type Caller, requireCaller } from "./session";
import { showError } from "./shown-error";

async function run(caller: Caller, mode: ChangeMode, plan: Plan, why: string): Promise<ChangeResult> {
  if (mode === "apply") return applyChange(caller, plan, why);
  const result = await previewChange(caller, plan);
  if (mode === "preview" || result.kind !== "preview") return result;
  if (result.preview.clashes.length > 0) return { kind: "conflict", preview: result.preview };
  return result.preview.forced.length > 0 ? result : applyChange(caller, plan, why);
}

/** What every action that changes something does: find the caller, plan, preview or apply, and answer in one shape. */
export async function runChange(
  mode: ChangeMode,
  make: (caller: Caller) => Plan | Promise<Plan>,
  why = "",
): Promise<ChangeResult> {
  try {
    await checkOrigin();
    const caller = await requireCaller();
    return resultIn(await sayUndo(), await run(caller, mode, await make(caller), why));
  } catch (error) {
    if (error instanceof InputError) return { kind: "invalid", message: error.message, fields: error.fields };
    return { kind: "error", error: showError(error, crypto.randomUUID().slice(0, 8)) };
  }
}
