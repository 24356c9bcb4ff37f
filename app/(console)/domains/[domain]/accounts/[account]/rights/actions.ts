"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";

import { parsed } from "@/lib/server/parsed";
import { planRights } from "@/lib/server/rights-change";
import { runChange } from "@/lib/server/run-change";

const codes = z.array(z.string().min(1).max(128)).max(200);
const lists = z.object({ seen: codes, rights: codes });

export async function saveRights(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    (caller) => {
      const { seen, rights } = parsed(lists, typed);
      return planRights(caller.actor, String(account), seen, rights);
    },
    String(why),
  );
}
