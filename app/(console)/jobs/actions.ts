"use server";

import type { ShownError } from "@/lib/errors";
import { cancelJob, pauseJob, resumeJob } from "@/lib/server/jobs/control";
import { startRevert } from "@/lib/server/jobs/start";
import { checkOrigin } from "@/lib/server/origin";
import { type Caller, requireCaller } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";

/** The number of the job that was told something or begun, or why it was not. */
export type JobResult = { readonly job: number } | { readonly error: ShownError };

async function answer(what: (caller: Caller) => Promise<number>): Promise<JobResult> {
  try {
    await checkOrigin();
    return { job: await what(await requireCaller()) };
  } catch (error) {
    return { error: showError(error, crypto.randomUUID().slice(0, 8)) };
  }
}

async function tell(job: number, what: (caller: Caller, job: number) => Promise<void>): Promise<JobResult> {
  return answer(async (caller) => {
    await what(caller, Number(job));
    return Number(job);
  });
}

export async function pause(job: number): Promise<JobResult> {
  return tell(job, pauseJob);
}

export async function resume(job: number): Promise<JobResult> {
  return tell(job, resumeJob);
}

export async function cancel(job: number): Promise<JobResult> {
  return tell(job, cancelJob);
}

/** Takes a job back, by another one. */
export async function undo(job: number): Promise<JobResult> {
  return answer((caller) => startRevert(caller, Number(job)));
}
