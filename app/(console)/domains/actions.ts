"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import {
  planCreateDomain,
  planDeleteDomain,
  planDomainAliases,
  planRenameDomain,
  planResumeDomain,
  planSuspendDomain,
} from "@/lib/changes/plans/domain";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";
import { domainSettings } from "@/lib/settings/schemas/domain";
import { domainEdits } from "./_parts/first-settings";
import { checkedDomainName, firstSettings, otherNames } from "./checked-input";

/** Everything here comes from a browser: whatever the form allows, each value is checked anew. */

const newDomain = z.object({
  name: z.string(),
  storage: z.string(),
  settings: z.record(z.string(), z.string()),
});
const newName = z.object({ to: z.string(), keepOld: z.boolean() });
const aliasLists = z.object({ seen: z.array(z.string()), aliases: z.array(z.string()) });

export async function createDomain(mode: ChangeMode, typed: unknown, why: string): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const { name, storage, settings } = parsed(newDomain, typed);
      const domainName = checkedDomainName("name", name);
      const base = { domainName, settings: firstSettings(domainSettings, domainEdits(settings)) };
      return planCreateDomain(storage === "" ? base : { ...base, storage });
    },
    why,
  );
}

export async function renameDomain(mode: ChangeMode, from: string, typed: unknown, why: string): Promise<ChangeResult> {
  return runChange(
    mode,
    async (caller) => {
      const { to, keepOld } = parsed(newName, typed);
      const old = String(from);
      const aliases = keepOld ? [...(await otherNames(caller, old)), old] : undefined;
      return planRenameDomain(old, checkedDomainName("to", to), aliases);
    },
    why,
  );
}

export async function deleteDomain(
  mode: ChangeMode,
  domain: string,
  force: boolean,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, () => planDeleteDomain(String(domain), force === true), why);
}

export async function suspendDomain(mode: ChangeMode, domain: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planSuspendDomain(String(domain)), why);
}

export async function resumeDomain(mode: ChangeMode, domain: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planResumeDomain(String(domain)), why);
}

export async function setDomainAliases(
  mode: ChangeMode,
  domain: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const { seen, aliases } = parsed(aliasLists, typed);
      const kept = new Set(seen);
      const checked = aliases.map((alias) => (kept.has(alias) ? alias : checkedDomainName(alias, alias)));
      return planDomainAliases(String(domain), seen, checked);
    },
    why,
  );
}
