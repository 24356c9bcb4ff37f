import type { Dictionary, Value } from "@/lib/codec";
import type { Call } from "../call";
import { type SettingsKind, shownSettings, storedSettings, updatedSettings } from "../settings-dictionary";
import type { Handlers } from "./handler";

/** Guide, "Domain Set Administration": what Domains and Accounts inherit, for one server and for a cluster. */

type Defaults =
  | "domainDefaults"
  | "clusterDomainDefaults"
  | "accountDefaults"
  | "clusterAccountDefaults"
  | "accountPrefs"
  | "clusterAccountPrefs";

/** The three commands over one dictionary: read it, merge into it, replace it. */
function defaultsHandlers(field: Defaults, kind: SettingsKind) {
  return {
    get: (_input: object, { server }: Call): Value => shownSettings(kind, server.get(field)),
    update: ({ newSettings }: { readonly newSettings: Dictionary }, { server }: Call): undefined => {
      server.set(field, updatedSettings(kind, server.get(field), newSettings));
    },
    set: ({ newSettings }: { readonly newSettings: Dictionary }, { server }: Call): undefined => {
      server.set(field, storedSettings(kind, newSettings));
    },
  };
}

const domain = defaultsHandlers("domainDefaults", "domain");
const clusterDomain = defaultsHandlers("clusterDomainDefaults", "domain");
const account = defaultsHandlers("accountDefaults", "account");
const clusterAccount = defaultsHandlers("clusterAccountDefaults", "account");
const prefs = defaultsHandlers("accountPrefs", "prefs");
const clusterPrefs = defaultsHandlers("clusterAccountPrefs", "prefs");

export const domainDefaultsHandlers = {
  getDomainDefaults: domain.get,
  updateDomainDefaults: domain.update,
  setDomainDefaults: domain.set,
  getClusterDomainDefaults: clusterDomain.get,
  updateClusterDomainDefaults: clusterDomain.update,
  setClusterDomainDefaults: clusterDomain.set,
  getServerAccountDefaults: account.get,
  updateServerAccountDefaults: account.update,
  setServerAccountDefaults: account.set,
  getClusterAccountDefaults: clusterAccount.get,
  updateClusterAccountDefaults: clusterAccount.update,
  setClusterAccountDefaults: clusterAccount.set,
  getServerAccountPrefs: prefs.get,
  updateServerAccountPrefs: prefs.update,
  setServerAccountPrefs: prefs.set,
  getClusterAccountPrefs: clusterPrefs.get,
  updateClusterAccountPrefs: clusterPrefs.update,
  setClusterAccountPrefs: clusterPrefs.set,
} satisfies Partial<Handlers>;
