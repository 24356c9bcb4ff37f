"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planAccountPrefs } from "@/lib/changes/plans/preferences";
import { runChange } from "@/lib/server/run-change";
import { readSettingsForm } from "@/lib/settings/schema";
import { accountPrefs } from "@/lib/settings/schemas/account-prefs";

/** Saves what was typed into the Preferences of an Account. The form comes from a browser: it is checked whole. */
export async function saveAccountPrefs(
  mode: ChangeMode,
  account: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planAccountPrefs(String(account), readSettingsForm(accountPrefs, form));
  return runChange(mode, make, String(why));
}
