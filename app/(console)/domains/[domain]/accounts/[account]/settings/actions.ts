"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planAccountSettings } from "@/lib/changes/plans/account-settings";
import { runChange } from "@/lib/server/run-change";
import { readSettingsForm } from "@/lib/settings/schema";
import { accountSettings } from "@/lib/settings/schemas/account";

/** Saves what was typed into the settings of an Account. The form comes from a browser: it is checked whole. */
export async function saveAccountSettings(
  mode: ChangeMode,
  account: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planAccountSettings(String(account), readSettingsForm(accountSettings, form));
  return runChange(mode, make, String(why));
}
