"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planUnblock } from "@/lib/changes/plans/addresses";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";

const addressText = z.string().min(1).max(100);

export async function unblockAddress(mode: ChangeMode, address: unknown, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planUnblock(parsed(addressText, address)), why);
}
