"use server";

import { z } from "zod";
import { type ChangeMode, type ChangeResult, resolveClashes, type StepReceipt } from "@/lib/changes";
import { InputError, type ShownError } from "@/lib/errors";
import { readBackChange } from "@/lib/server/changes/complete";
import { planRevert } from "@/lib/server/changes/revert";
import { checkOrigin } from "@/lib/server/origin";
import { runChange } from "@/lib/server/run-change";
import { requireCaller } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";

const resolutions = z
  .array(
    z.object({
      step: z.number().int().nonnegative(),
      key: z.string().max(1_000),
      choice: z.enum(["theirs", "yours"]),
      theirs: z.string().max(100_000).optional(),
    }),
  )
  .max(10_000);

/** Takes a Change back where it has moved since: with a decision about every value that somebody else wrote. */
export async function revertOver(
  mode: ChangeMode,
  change: number,
  decided: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    async (caller) => {
      const { data } = resolutions.safeParse(decided);
      if (data === undefined) throw new InputError("This is no decision that the console asks for.");
      return resolveClashes(await planRevert(caller, Number(change)), data);
    },
    why,
  );
}

export type ReadBack = { readonly found: NonNullable<StepReceipt["found"]> } | { readonly error: ShownError };

/** Looks again at a Change whose outcome is not known. Nothing is sent that writes. */
export async function readBack(change: number): Promise<ReadBack> {
  try {
    await checkOrigin();
    return { found: await readBackChange(await requireCaller(), Number(change)) };
  } catch (error) {
    return { error: showError(error, crypto.randomUUID().slice(0, 8)) };
  }
}
