"use server";

import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planAccountDefaults } from "@/lib/changes/plans/domain-defaults";
import { runChange } from "@/lib/server/run-change";
import { readSettingsForm } from "@/lib/settings/schema";
import { defaultsSchema } from "../_parts/account-schema";

/** Saves what was typed into the Account defaults of a Domain. The form comes from a browser: it is checked whole. */
export async function saveAccountDefaults(
  mode: ChangeMode,
  domain: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planAccountDefaults(String(domain), readSettingsForm(defaultsSchema("en"), form));
  return runChange(mode, make, String(why));
}
