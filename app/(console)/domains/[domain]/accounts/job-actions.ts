"use server";

import type { ShownError } from "@/lib/errors";
import { readJobRequest } from "@/lib/server/jobs/request";
import { startJob } from "@/lib/server/jobs/start";
import { checkOrigin } from "@/lib/server/origin";
import { requireCaller } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";

export type Started = { readonly job: number } | { readonly error: ShownError };

/** Begins to do the same with many Accounts. */
export async function startAccountsJob(request: unknown, why: string): Promise<Started> {
  try {
    await checkOrigin();
    return { job: await startJob(await requireCaller(), readJobRequest(request), String(why)) };
  } catch (error) {
    return { error: showError(error, crypto.randomUUID().slice(0, 8)) };
  }
}
