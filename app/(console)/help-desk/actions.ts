"use server";

import type { PersonActions } from "@/components/person/person-actions";
import { planEnding, planReset } from "@/lib/server/person-changes";
import { runChange } from "@/lib/server/run-change";

export const resetPassword: PersonActions["resetPassword"] = async (mode, request, why) =>
  runChange(mode, () => planReset(request), why);

export const endSessions: PersonActions["endSessions"] = async (mode, account, session, why) =>
  runChange(mode, () => planEnding(account, session), why);
