"use server";

import { z } from "zod";
import { DOMAIN_COUNTERS } from "@/components/statistics/counters";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planResetDomainStatistics } from "@/lib/changes/plans/domain";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";

/** @param counter one of them; left out, all of them, and the time of the reset is remembered. */
export async function resetStatistics(
  mode: ChangeMode,
  domain: string,
  counter: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planResetDomainStatistics(String(domain), parsed(z.enum(DOMAIN_COUNTERS).optional(), counter));
  return runChange(mode, make, String(why));
}
