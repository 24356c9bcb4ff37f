"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planDomainPrefs } from "@/lib/changes/plans/preferences";
import { runChange } from "@/lib/server/run-change";
import { readSettingsForm } from "@/lib/settings/schema";
import { accountPrefs } from "@/lib/settings/schemas/account-prefs";

/** Saves what was typed into the default Preferences of a Domain. The form comes from a browser: it is checked whole. */
export async function saveDomainPrefs(
  mode: ChangeMode,
  domain: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planDomainPrefs(String(domain), readSettingsForm(accountPrefs, form));
  return runChange(mode, make, String(why));
}
