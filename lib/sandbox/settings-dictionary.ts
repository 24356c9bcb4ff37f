import type { Dictionary, Value } from "@/lib/codec";

/**
 * Settings that go by several names: the guide writes AccessMode, recorded data of real servers AccessModes (and
 * DomainAccessModes for a Domain). They are kept under the first name and shown under all of them.
 */
const ACCOUNT_NAMES = ["AccessModes", "AccessMode"] as const;
const DOMAIN_NAMES = ["DomainAccessModes", "AccessModes", "AccessMode"] as const;

export type SettingsKind = "account" | "domain" | "prefs";

const NAMES: Readonly<Record<SettingsKind, readonly string[]>> = {
  account: ACCOUNT_NAMES,
  domain: DOMAIN_NAMES,
  prefs: [],
};

function isDefault(value: Value): boolean {
  return typeof value === "string" && value.toLowerCase() === "default";
}

/** The key under which a setting is kept. */
export function storedKey(kind: SettingsKind, key: string): string {
  const [first, ...others] = NAMES[kind];
  return first !== undefined && others.includes(key) ? first : key;
}

/** A dictionary as it is kept: one name per setting, and nothing for the word `default`. */
export function storedSettings(kind: SettingsKind, settings: Dictionary): Map<string, Value> {
  return updatedSettings(kind, new Map(), settings);
}

/** Merges changes into what is kept; the word `default`, in any case, takes a setting away. */
export function updatedSettings(kind: SettingsKind, old: Dictionary, changes: Dictionary): Map<string, Value> {
  return merged(old, new Map([...changes].map(([key, value]) => [storedKey(kind, key), value])));
}

/** {@link updatedSettings} for an object none of whose settings has several names: a Group, a mailing list and so on. */
export function merged(old: Dictionary, changes: Dictionary): Map<string, Value> {
  const updated = new Map(old);
  for (const [key, value] of changes) {
    if (isDefault(value)) updated.delete(key);
    else updated.set(key, value);
  }
  return updated;
}

/** A dictionary as it is answered: every name of a setting that has several. */
export function shownSettings(kind: SettingsKind, settings: Dictionary): Map<string, Value> {
  const shown = new Map(settings);
  const [first = "", ...others] = NAMES[kind];
  const value = settings.get(first);
  if (value !== undefined) for (const name of others) shown.set(name, value);
  return shown;
}
