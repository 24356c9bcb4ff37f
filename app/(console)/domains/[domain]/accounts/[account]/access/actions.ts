"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planAccountAcl } from "@/lib/changes/plans/account-access";
import { parsed } from "@/lib/server/parsed";
import { planAppPassword, planAppPasswordRemoval } from "@/lib/server/person-changes";
import { runChange } from "@/lib/server/run-change";

// A sign before the letters would add them or take them away (Guide, SETACCOUNTACL): this form says what is left.
const letters = z.string().regex(/^[A-Za-z]*$/);
const entry = z.object({
  identifier: z.string().min(1).max(256),
  seen: z.string().max(256).optional(),
  letters: letters.max(64),
});

export async function setAppPassword(mode: ChangeMode, request: unknown, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planAppPassword(request), String(why));
}

export async function removeAppPassword(
  mode: ChangeMode,
  account: string,
  tag: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, () => planAppPasswordRemoval(account, tag), String(why));
}

/** One entry of the access control list. */
export async function saveAccess(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const { identifier, seen, letters: wanted } = parsed(entry, typed);
      return planAccountAcl(String(account), identifier, seen, wanted);
    },
    String(why),
  );
}
