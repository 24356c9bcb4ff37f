"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import { useChangeServices } from "@/components/change/change-context";
import type { ShownError } from "@/lib/errors";
import { shownError } from "@/lib/query/failure";
import type { JobResult } from "../actions";

/** Tells a job what to do, and reads it again. */
export function useJobControl() {
  const client = useQueryClient();
  const { askToSignIn } = useChangeServices();
  const [isBusy, begin] = useTransition();
  const [error, setError] = useState<ShownError>();

  async function ask(what: () => Promise<JobResult>): Promise<JobResult> {
    const result = await what().catch((fault: unknown): JobResult => ({ error: shownError(fault) }));
    const hasEnded = "error" in result && result.error.code === "session-ended";
    return hasEnded && (await askToSignIn()) ? ask(what) : result;
  }
  return {
    isBusy,
    error,
    run: (what: () => Promise<JobResult>, onDone?: (job: number) => void) =>
      begin(async () => {
        const result = await ask(what);
        setError("error" in result ? result.error : undefined);
        await client.invalidateQueries();
        if (!("error" in result)) onDone?.(result.job);
      }),
  };
}
