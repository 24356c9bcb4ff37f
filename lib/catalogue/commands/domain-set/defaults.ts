import { clusterTwin, defineCommand, type Identity } from "../../command";
import { systemAdministrators } from "../../names";
import { settings } from "../../params";
import { aDictionary, nothing } from "../../returns";

/** Guide, "Domain Set Administration": the defaults that Domains and Accounts inherit. */

interface Defaults {
  /** What the verbs end in: `DOMAINDEFAULTS`. */
  readonly noun: string;
  /** What they are called in a sentence. */
  readonly words: string;
  readonly schema: string;
  readonly identity?: Identity;
}

/** The three commands over one dictionary of defaults: read, merge, replace. */
function commandsFor({ noun, words, schema, identity }: Defaults) {
  const common = {
    section: "Domain Set Administration",
    object: "serverSettings",
    access: systemAdministrators,
  } as const;
  const guarded = identity === undefined ? {} : { identity };
  const get = defineCommand({
    ...common,
    verb: `GET${noun}`,
    effect: "read",
    summary: `Read the server-wide ${words}.`,
    params: {},
    returns: aDictionary(words),
  });
  const update = defineCommand({
    ...common,
    ...guarded,
    verb: `UPDATE${noun}`,
    effect: "write",
    summary: `Change some of the server-wide ${words}.`,
    params: { newSettings: settings(schema, "Only what is to change; what is left out keeps its value.") },
    returns: nothing,
    undo: { rule: "update", read: `GET${noun}`, value: "newSettings", absent: "default" },
  });
  const set = defineCommand({
    ...common,
    ...guarded,
    verb: `SET${noun}`,
    effect: "write",
    summary: `Replace all of the server-wide ${words}.`,
    params: { newSettings: settings(schema, "The whole new dictionary; what is left out goes away.") },
    returns: nothing,
    undo: { rule: "replace", read: `GET${noun}`, value: "newSettings" },
  });
  return { get, update, set };
}

const domainDefaults = commandsFor({
  noun: "DOMAINDEFAULTS",
  words: "Domain defaults",
  schema: "domain",
  identity: { below: "server", whenKeysIn: "newSettings" },
});

const accountDefaults = commandsFor({
  noun: "SERVERACCOUNTDEFAULTS",
  words: "Account defaults",
  schema: "account",
  identity: { below: "server", whenKeysIn: "newSettings" },
});

const accountPrefs = commandsFor({
  noun: "SERVERACCOUNTPREFS",
  words: "default Preferences",
  schema: "accountPrefs",
  identity: { below: "server", whenKeysIn: "newSettings" },
});

export const getDomainDefaults = domainDefaults.get;
export const updateDomainDefaults = domainDefaults.update;
export const setDomainDefaults = domainDefaults.set;
export const getClusterDomainDefaults = clusterTwin(domainDefaults.get);
export const updateClusterDomainDefaults = clusterTwin(domainDefaults.update);
export const setClusterDomainDefaults = clusterTwin(domainDefaults.set);

export const getServerAccountDefaults = accountDefaults.get;
export const updateServerAccountDefaults = accountDefaults.update;
export const setServerAccountDefaults = accountDefaults.set;
export const getClusterAccountDefaults = clusterTwin(accountDefaults.get);
export const updateClusterAccountDefaults = clusterTwin(accountDefaults.update);
export const setClusterAccountDefaults = clusterTwin(accountDefaults.set);

export const getServerAccountPrefs = accountPrefs.get;
export const setServerAccountPrefs = accountPrefs.set;
export const updateServerAccountPrefs = accountPrefs.update;
export const getClusterAccountPrefs = clusterTwin(accountPrefs.get);
export const setClusterAccountPrefs = clusterTwin(accountPrefs.set);
export const updateClusterAccountPrefs = clusterTwin(accountPrefs.update);
