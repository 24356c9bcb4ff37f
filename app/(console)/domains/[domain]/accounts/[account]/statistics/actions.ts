"use server";

import { z } from "zod";
import { ACCOUNT_COUNTERS } from "@/components/statistics/counters";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planResetAccountStatistics } from "@/lib/changes/plans/account";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";

/** @param counter one of them; left out, all of them, and the time of the reset is remembered. */
export async function resetStatistics(
  mode: ChangeMode,
  account: string,
  counter: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planResetAccountStatistics(String(account), parsed(z.enum(ACCOUNT_COUNTERS).optional(), counter));
  return runChange(mode, make, String(why));
}
