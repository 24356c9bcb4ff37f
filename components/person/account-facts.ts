import { asideOf } from "@/lib/changes/aside-name";
import { type Dictionary, IpAddress, isArray, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { parseQuantity, SIZES } from "@/lib/settings/quantity";
import { isServiceOn, parseServices, SERVICES, type Services } from "@/lib/settings/services";

/** What the pages about a person take from the settings in force and from what the server remembers of an Account. */
export interface AccountFacts {
  readonly realName: string | undefined;
  readonly unit: string | undefined;
  readonly serviceClass: string | undefined;
  readonly services: Services | undefined;
  /** Bytes of mail storage; nothing where there is no limit. */
  readonly limit: number | undefined;
  /** New mail is delayed from this share of the limit on, in per cent. */
  readonly delayedAt: number | undefined;
  readonly passwordRule: string | undefined;
  readonly passwordForm: string | undefined;
  /** Whether the password that the server keeps lets anybody in. */
  readonly takesPassword: boolean;
  /** Whether users may set it themselves: with CHECK this holds for administrators, too. */
  readonly mayChangePassword: boolean;
}

/** Elements of GETACCOUNTINFO, as they were seen on servers (Guide, "CLI", GETACCOUNTINFO). */
export const INFO_KEYS = [
  "Created",
  "LastLogin",
  "LastAddress",
  "PrevLogin",
  "PrevLoginAddress",
  "LastFailedLogin",
  "LastFailedLoginAddress",
  "StorageUsed",
] as const;

export interface Login {
  readonly at: number;
  readonly address: string | undefined;
}

export interface AccountMemory {
  readonly created: number | undefined;
  readonly lastLogin: Login | undefined;
  readonly loginBefore: Login | undefined;
  readonly failedLogin: Login | undefined;
  /** Bytes of mail storage in use. */
  readonly used: number | undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function numberOf(value: Value | undefined): number | undefined {
  const number = typeof value === "string" && /^\d{1,15}%?$/.test(value) ? Number.parseInt(value, 10) : value;
  return typeof number === "number" && number >= 0 ? number : undefined;
}

function bytesOf(value: Value | undefined): number | undefined {
  const bytes = typeof value === "string" ? parseQuantity(value, SIZES) : undefined;
  return bytes === undefined || bytes < 0n ? undefined : Number(bytes);
}

/** A toggle that is not there is on unless the server's default is off. */
export function isOn(settings: Dictionary, key: string, unset: boolean): boolean {
  const value = textOf(settings.get(key))?.toUpperCase();
  return value === undefined ? unset : value !== "NO";
}

export function factsOf(settings: Dictionary): AccountFacts {
  const services = settings.get("AccessModes") ?? settings.get("AccessMode");
  return {
    realName: textOf(settings.get("RealName")),
    unit: textOf(settings.get("ou")),
    serviceClass: textOf(settings.get("ServiceClass")),
    services: services === undefined ? undefined : parseServices(services),
    limit: bytesOf(settings.get("MaxAccountSize")),
    delayedAt: numberOf(settings.get("QuotaSuspend")),
    passwordRule: textOf(settings.get("PasswordComplexity")),
    passwordForm: textOf(settings.get("PasswordEncryption")),
    takesPassword: isOn(settings, "UseAppPassword", true),
    // The guide calls it CanModifyPassword, servers were seen with PWDAllowed.
    mayChangePassword: isOn(settings, settings.has("CanModifyPassword") ? "CanModifyPassword" : "PWDAllowed", true),
  };
}

function momentOf(value: Value | undefined): number | undefined {
  return value instanceof Timestamp && typeof value.at === "number" ? value.at : undefined;
}

function loginOf(info: Dictionary, time: string, address: string): Login | undefined {
  const at = momentOf(info.get(time));
  const from = info.get(address);
  return at === undefined ? undefined : { at, address: from instanceof IpAddress ? from.ip : textOf(from) };
}

export function memoryOf(answer: Value): AccountMemory {
  const info: Dictionary = isDictionary(answer) ? answer : new Map();
  return {
    created: momentOf(info.get("Created")),
    lastLogin: loginOf(info, "LastLogin", "LastAddress"),
    loginBefore: loginOf(info, "PrevLogin", "PrevLoginAddress"),
    failedLogin: loginOf(info, "LastFailedLogin", "LastFailedLoginAddress"),
    used: numberOf(info.get("StorageUsed")),
  };
}

/** The one word that an Account's state is told in, the gravest that holds. */
export type AccountState = "enabled" | "suspended" | "aside" | "delayed" | "nearlyFull" | "noMail";

const NEARLY_FULL = 95;

/** What of the facts the state follows from. */
export type StateFacts = Pick<AccountFacts, "services" | "limit" | "delayedAt">;

export function accountStateOf(facts: StateFacts, used: number | undefined): AccountState {
  const { services, limit, delayedAt } = facts;
  if (services !== undefined && !SERVICES.some((name) => isServiceOn(services, name))) return "suspended";
  if (services !== undefined && !isServiceOn(services, "Mail")) return "noMail";
  if (used === undefined || limit === undefined) return "enabled";
  const percent = limit === 0 ? 100 : (used / limit) * 100;
  if (delayedAt !== undefined && delayedAt > 0 && percent >= delayedAt) return "delayed";
  return percent >= NEARLY_FULL ? "nearlyFull" : "enabled";
}

/** An Account that is set aside is suspended, and says so by its name. */
export function stateOf(account: string, facts: StateFacts, used: number | undefined): AccountState {
  const state = accountStateOf(facts, used);
  return state === "suspended" && asideOf(account) !== undefined ? "aside" : state;
}

const SENDING = new Set(["redirect to", "forward to", "mirror to"]);

/** Where enabled Rules send mail on to (Guide, "Rules": a priority of 0 switches a Rule off). */
export function forwardsOf(rules: readonly Value[]): readonly string[] {
  const addresses = rules.flatMap((rule) => {
    if (!isArray(rule) || Number(rule[0]) === 0) return [];
    const actions = rule[3];
    if (!isArray(actions)) return [];
    return actions.flatMap((action) => {
      const [verb, target] = isArray(action) ? action : [];
      if (typeof verb !== "string" || typeof target !== "string" || !SENDING.has(verb.toLowerCase())) return [];
      return target.split(/[\s,]+/).filter((address) => address !== "");
    });
  });
  return [...new Set(addresses)];
}
