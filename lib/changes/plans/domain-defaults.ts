import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, dictionary, isDictionary, type Value } from "@/lib/codec";
import { accountSettings } from "@/lib/settings/schemas/account";
import { type Plan, step, type Title } from "../change";
import { changesOf, planSettings, type SettingsEdit } from "./settings";

/** Changes of what Accounts of a Domain inherit and are made from (Guide, "Domain Administration"). */

type Edit = Omit<SettingsEdit, "schema">;

export function planAccountDefaults(domainName: string, edit: Edit): Plan {
  const title = { id: "accountDefaults", values: { domain: domainName } } as const;
  return planSettings(title, catalogue.updateAccountDefaults, { domainName }, { ...edit, schema: accountSettings });
}

/** Copied into Accounts that are created later; those that are there stay as they are. */
export function planAccountTemplate(domainName: string, edit: Edit): Plan {
  const title = { id: "accountTemplate", values: { domain: domainName } } as const;
  return planSettings(title, catalogue.updateAccountTemplate, { domainName }, { ...edit, schema: accountSettings });
}

/**
 * Service classes are one setting of the Account defaults, a dictionary of dictionaries, and it is written whole: what
 * others have written into it meanwhile is sent along as it is now.
 */
const KEY = "ServiceClasses";

/** A class of a Domain, and all classes of the Domain as they are now. */
export interface ServiceClass {
  readonly domain: string;
  readonly name: string;
  /** Left out when the Domain defines none of its own. */
  readonly now?: Dictionary | undefined;
}

function planClasses(id: Title["id"], { domain, name, now }: ServiceClass, next: Dictionary, seen = now): Plan {
  const input = { domainName: domain, newSettings: dictionary([[KEY, next.size === 0 ? "default" : next]]) };
  const before = dictionary(seen === undefined ? [] : [[KEY, seen]]);
  return { title: { id, values: { domain, name } }, steps: [step(catalogue.updateAccountDefaults, input, before)] };
}

function settingsIn(classes: Dictionary | undefined, name: string): Dictionary {
  const settings = classes?.get(name);
  return isDictionary(settings) ? settings : dictionary();
}

/** The settings with these keys as `values` has them; a key that it lacks, or gives up, goes. */
function withKeys(settings: Dictionary, keys: Iterable<string>, values: Dictionary): Dictionary {
  const next = new Map<string, Value>(settings);
  for (const key of keys) {
    const value = values.get(key);
    if (value === undefined || value === "default") next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** Only a move of a setting that is being changed is a conflict: the others of the class, and other classes, stay. */
export function planServiceClass(which: ServiceClass, edit: Edit): Plan {
  const changes = changesOf({ ...edit, schema: accountSettings });
  const { domain, name, now = dictionary() } = which;
  if (changes.size === 0) return { title: { id: "serviceClass", values: { domain, name } }, steps: [] };
  const current = settingsIn(now, name);
  const next = dictionary([...now, [name, withKeys(current, changes.keys(), changes)]]);
  const seen = dictionary([...now, [name, withKeys(current, changes.keys(), edit.seen)]]);
  return planClasses("serviceClass", which, next, seen);
}

/** @param settings of a class that it begins as a copy of; empty for a new one. */
export function planCreateServiceClass(which: ServiceClass, settings: Dictionary): Plan {
  return planClasses("createServiceClass", which, dictionary([...(which.now ?? []), [which.name, settings]]));
}

/** Accounts that name it keep the name and get nothing by it, unless a level above has a class of this name. */
export function planDeleteServiceClass(which: ServiceClass): Plan {
  const left = [...(which.now ?? [])].filter(([name]) => name !== which.name);
  return planClasses("deleteServiceClass", which, dictionary(left));
}
