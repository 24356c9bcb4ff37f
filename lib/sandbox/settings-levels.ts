import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { builtIn } from "./built-in";
import { storedSettings } from "./settings-dictionary";
import type { Account } from "./state/account";
import type { Domain } from "./state/domain";
import { inner, type MailServer, type ServerField } from "./state/mail-server";

/** Where settings come from when an object has none of its own, nearest last: later entries win. */

type Levels = "accountDefaults" | "accountPrefs" | "domainDefaults";
const CLUSTER = {
  accountDefaults: "clusterAccountDefaults",
  accountPrefs: "clusterAccountPrefs",
  domainDefaults: "clusterDomainDefaults",
} as const satisfies Record<Levels, ServerField>;

/** A shared Domain inherits from the cluster instead of from the server. */
function above(server: MailServer, domain: Domain, level: Levels): Dictionary {
  return server.get(domain.kind === "shared" ? CLUSTER[level] : level);
}

export function merge(...levels: readonly Dictionary[]): Map<string, Value> {
  const merged = new Map<string, Value>();
  for (const level of levels) for (const [key, value] of level) merged.set(key, value);
  return merged;
}

/** The settings of the service class that an Account is in: the Domain's definition before the server's. */
function serviceClass(account: Account, explicit: Dictionary, server: MailServer): Dictionary {
  const name = explicit.get("ServiceClass");
  if (typeof name !== "string") return new Map();
  for (const defaults of [account.domain.get("accountDefaults"), above(server, account.domain, "accountDefaults")]) {
    const found = inner(defaults, "ServiceClasses").get(name);
    if (isDictionary(found)) return found;
  }
  return new Map();
}

/**
 * Explicit over service class over Domain defaults over server (cluster) defaults over built in. `explicit` is what the
 * Account has or is about to have.
 */
export function effectiveAccountSettings(
  server: MailServer,
  account: Account,
  explicit: Dictionary = account.get("settings"),
): Map<string, Value> {
  const { domain } = account;
  const defaults = merge(above(server, domain, "accountDefaults"), domain.get("accountDefaults"));
  defaults.delete("ServiceClasses");
  return merge(builtIn.account, defaults, storedSettings("account", serviceClass(account, explicit, server)), explicit);
}

export function effectivePrefs(server: MailServer, account: Account): Map<string, Value> {
  const { domain } = account;
  return merge(builtIn.prefs, above(server, domain, "accountPrefs"), domain.get("accountPrefs"), account.get("prefs"));
}

export function effectiveDomainSettings(server: MailServer, domain: Domain): Map<string, Value> {
  return merge(builtIn.domain, above(server, domain, "domainDefaults"), domain.get("settings"));
}
