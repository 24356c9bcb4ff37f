"use server";

import { z } from "zod";
import { catalogue } from "@/lib/catalogue/commands";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planCreateAccount, planDeleteAccount, planEndSessions, planRenameAccount } from "@/lib/changes/plans/account";
import { planBringingBack, planKeepingAside, planPurging, planSettingAside } from "@/lib/server/changes/setting-aside";
import { planResumption, planSuspension } from "@/lib/server/changes/suspension";
import { runCommand } from "@/lib/server/gate";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";
import { accountSettings } from "@/lib/settings/schemas/account";
import { ACCOUNT_TYPES, accountEdits } from "../../_parts/first-settings";
import { namesIn } from "../../_parts/names";
import { checkedAddress, checkedNames, firstSettings } from "../../checked-input";

/** Everything here comes from a browser: whatever the form allows, each value is checked anew. */

const newAccount = z.object({
  name: z.string(),
  type: z.enum(ACCOUNT_TYPES),
  storage: z.string(),
  legacy: z.boolean(),
  aliases: z.string(),
  settings: z.record(z.string(), z.string()),
});
const kept = z.object({ days: z.number() });
const names = z.array(z.string().max(512)).max(1_000);
const wanted = z.object({ name: z.string(), aliases: names, telnums: names });
const newName = z.object({ name: z.string(), domain: z.string(), keepOld: z.boolean() });

export async function createAccount(
  mode: ChangeMode,
  domain: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const { name, type, storage, legacy, aliases, settings } = parsed(newAccount, typed);
      return planCreateAccount({
        accountName: checkedAddress("name", name, String(domain)),
        ...(type === "MultiMailbox" ? {} : { accountType: type }),
        ...(storage === "" ? {} : { storage }),
        legacy,
        settings: firstSettings(accountSettings, accountEdits(settings)),
        aliases: checkedNames("aliases", namesIn(aliases)),
      });
    },
    why,
  );
}

/** Another name, another Domain, or both. */
export async function renameAccount(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    async (caller) => {
      const { name, domain, keepOld } = parsed(newName, typed);
      const old = String(account);
      const to = checkedAddress("name", name, domain);
      if (!keepOld) return planRenameAccount(old, to);
      const aliases = await runCommand(caller, catalogue.getAccountAliases, { accountName: old });
      return planRenameAccount(old, to, [...aliases, old.slice(0, old.lastIndexOf("@"))]);
    },
    why,
  );
}

export async function suspendAccount(mode: ChangeMode, account: string, why: string): Promise<ChangeResult> {
  return runChange(mode, (caller) => planSuspension(caller, String(account)), why);
}

export async function resumeAccount(mode: ChangeMode, account: string, why: string): Promise<ChangeResult> {
  return runChange(mode, (caller) => planResumption(caller, String(account)), why);
}

export async function deleteAccount(mode: ChangeMode, account: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planDeleteAccount(String(account)), why);
}

export async function endSessions(mode: ChangeMode, account: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planEndSessions(String(account)), why);
}

export async function setAsideAccount(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, (caller) => planSettingAside(caller, String(account), parsed(kept, typed).days), why);
}

export async function keepAsideAccount(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, (caller) => planKeepingAside(caller, String(account), parsed(kept, typed).days), why);
}

export async function bringBackAccount(
  mode: ChangeMode,
  account: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    (caller) => {
      const { name, aliases, telnums } = parsed(wanted, typed);
      const aside = String(account);
      const to = checkedAddress("name", name, aside.slice(aside.lastIndexOf("@") + 1));
      return planBringingBack(caller, aside, { account: to, aliases, telnums });
    },
    why,
  );
}

export async function purgeAccounts(
  mode: ChangeMode,
  domain: string,
  accounts: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, () => planPurging(String(domain), parsed(names, accounts)), why);
}
