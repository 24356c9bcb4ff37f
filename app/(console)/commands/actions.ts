"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planOfLines } from "@/lib/server/command-lines";
import { runChange } from "@/lib/server/run-change";

/** Previews or applies commands that write. Input too large for an action comes through `app/api/transfer/change`. */
export async function runCommands(mode: ChangeMode, sent: unknown, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planOfLines(sent), String(why));
}
