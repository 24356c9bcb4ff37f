"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planAccountTemplate } from "@/lib/changes/plans/domain-defaults";
import { runChange } from "@/lib/server/run-change";
import { readSettingsForm } from "@/lib/settings/schema";
import { accountSettings } from "@/lib/settings/schemas/account";

/** Saves what was typed into the Account Template of a Domain. The form comes from a browser: it is checked whole. */
export async function saveAccountTemplate(
  mode: ChangeMode,
  domain: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planAccountTemplate(String(domain), readSettingsForm(accountSettings, form));
  return runChange(mode, make, String(why));
}
