import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { catalogue } from "@/lib/catalogue/commands";
import type { Plan } from "@/lib/changes";
import { planResumeAccount, planSuspendAccount, type ServicesKey } from "@/lib/changes/plans/account";
import { type Dictionary, decode, isDictionary, type Value } from "@/lib/codec";
import { database } from "../database/open";
import { changeObjects, changes, jobRows, jobSteps } from "../database/schema";
import { runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { visibleTo } from "./list";
import { tookEffectSql } from "./outcome";
import { readChange } from "./record";
import { recordedBefore } from "./revert";

/** Suspending an Account is switching its services off, and resuming it is putting back what was there (design, part 1). */

export const SERVICES_KEYS = ["AccessModes", "AccessMode"] as const satisfies readonly ServicesKey[];

/** The name that this server has for Enabled Services, by what is in force for an Account. */
export async function usualServicesKey(caller: Caller, accountName: string): Promise<ServicesKey> {
  const effective = await tolerate(runCommand(caller, catalogue.getAccountEffectiveSettings, { accountName }));
  return SERVICES_KEYS.find((key) => effective?.has(key)) ?? SERVICES_KEYS[0];
}

/** The name as the Account sets it, else as it is in force. */
export async function servicesOf(caller: Caller, account: string): Promise<{ key: ServicesKey; explicit: Dictionary }> {
  const explicit = await runCommand(caller, catalogue.getAccountSettings, { accountName: account });
  const own = SERVICES_KEYS.find((key) => explicit.has(key));
  return { key: own ?? (await usualServicesKey(caller, account)), explicit };
}

export async function planSuspension(caller: Caller, account: string): Promise<Plan> {
  const { key, explicit } = await servicesOf(caller, account);
  return planSuspendAccount(account, key, explicit.get(key));
}

/** Puts back what the suspending Change recorded; where there is none the services are inherited again. */
export async function planResumption(caller: Caller, account: string): Promise<Plan> {
  const { key } = await servicesOf(caller, account);
  const suspended = await suspensionsOf(caller, [account.toLowerCase()]);
  return planResumeAccount(account, key, suspended.get(account.toLowerCase()));
}

interface Suspension {
  readonly change: number;
  /** What was there before: nothing where it was inherited. */
  readonly before: Value | undefined;
}

function servicesIn(before: Value | undefined): Value | undefined {
  if (!isDictionary(before)) return undefined;
  const key = SERVICES_KEYS.find((one) => before.has(one));
  return key && before.get(key);
}

/** Accounts that were suspended one by one, by the newest Change of each. */
async function suspendedAlone(caller: Caller, names: readonly string[]): Promise<ReadonlyMap<string, Suspension>> {
  const db = await database();
  const about = and(eq(changeObjects.kind, "account"), inArray(changeObjects.name, [...names]));
  const rows = await db
    .selectDistinctOn([changeObjects.name], { name: changeObjects.name, change: changes.id })
    .from(changeObjects)
    .innerJoin(changes, eq(changes.id, changeObjects.change))
    .where(and(about, eq(changes.title, "suspendAccount"), eq(changes.outcome, "done"), visibleTo(caller)))
    .orderBy(changeObjects.name, desc(changes.id));
  const found = new Map<string, Suspension>();
  for (const { name, change } of rows) {
    const [before] = recordedBefore(await readChange(change));
    found.set(name, { change, before: servicesIn(before) });
  }
  return found;
}

/** Accounts that a job suspended among many. */
async function suspendedByJob(caller: Caller, names: readonly string[]): Promise<ReadonlyMap<string, Suspension>> {
  const db = await database();
  // Whether a job may be seen is looked up once, and not for each of its rows.
  const seen = db
    .select({ id: changes.id })
    .from(changes)
    .where(and(eq(changes.title, "suspendAccounts"), visibleTo(caller)));
  const { name, change } = jobRows;
  const rows = await db
    .selectDistinctOn([name], { name, change, before: jobSteps.before })
    .from(jobRows)
    .innerJoin(jobSteps, and(eq(jobSteps.change, change), eq(jobSteps.row, jobRows.no)))
    .where(and(inArray(name, [...names]), inArray(change, seen), tookEffectSql))
    .orderBy(name, desc(change));
  return new Map(
    rows.map(({ name, change, before }) => [
      name,
      { change, before: servicesIn(before === null ? undefined : decode(before)) },
    ]),
  );
}

/** The services that the suspending Change of each Account put away, for those of which one is recorded. */
export async function suspensionsOf(
  caller: Caller,
  names: readonly string[],
): Promise<ReadonlyMap<string, Value | undefined>> {
  if (names.length === 0) return new Map();
  const [alone, byJob] = [await suspendedAlone(caller, names), await suspendedByJob(caller, names)];
  const newest = (name: string): Suspension | undefined => {
    const [one, other] = [alone.get(name), byJob.get(name)];
    return one !== undefined && (other === undefined || one.change > other.change) ? one : other;
  };
  return new Map(
    names.flatMap((name) => {
      const suspension = newest(name);
      return suspension === undefined ? [] : [[name, suspension.before] as const];
    }),
  );
}
