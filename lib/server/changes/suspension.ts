import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import type { Plan } from "@/lib/changes";
import { planResumeAccount, planSuspendAccount, type ServicesKey } from "@/lib/changes/plans/account";
import { type Dictionary, decode } from "@/lib/codec";
import { runCommand } from "../gate";
import { readSuspendedServices } from "../reads/changes";
import type { Caller } from "../session";

/** Suspending an Account is switching its services off, and resuming it is putting back what was there (design, part 1). */

export const SERVICES_KEYS = ["AccessModes", "AccessMode"] as const satisfies readonly ServicesKey[];

/** The name that this server has for Enabled Services: as the Account sets it, else as it is in force. */
export async function servicesOf(caller: Caller, account: string): Promise<{ key: ServicesKey; explicit: Dictionary }> {
  const input = { accountName: account };
  const explicit = await runCommand(caller, catalogue.getAccountSettings, input);
  const own = SERVICES_KEYS.find((key) => explicit.has(key));
  if (own !== undefined) return { key: own, explicit };
  const effective = await runCommand(caller, catalogue.getAccountEffectiveSettings, input);
  return { key: SERVICES_KEYS.find((key) => effective.has(key)) ?? SERVICES_KEYS[0], explicit };
}

export async function planSuspension(caller: Caller, account: string): Promise<Plan> {
  const { key, explicit } = await servicesOf(caller, account);
  return planSuspendAccount(account, key, explicit.get(key));
}

/** Puts back what the suspending Change recorded; where there is none the services are inherited again. */
export async function planResumption(caller: Caller, account: string): Promise<Plan> {
  const { key } = await servicesOf(caller, account);
  const { before } = await readSuspendedServices(caller, { account });
  return planResumeAccount(account, key, before === undefined ? undefined : decode(before));
}
