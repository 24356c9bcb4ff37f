"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planDomainSettings } from "@/lib/changes/plans/domain";
import { runChange } from "@/lib/server/run-change";
import { readSettingsForm } from "@/lib/settings/schema";
import { domainSettings } from "@/lib/settings/schemas/domain";

/** Saves what was typed into the settings of a Domain. The form comes from a browser: it is checked whole. */
export async function saveDomainSettings(
  mode: ChangeMode,
  domain: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, () => planDomainSettings(String(domain), readSettingsForm(domainSettings, form)), String(why));
}
