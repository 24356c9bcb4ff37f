import { type Dictionary, decode, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { type DocumentName, SERVER_DEFAULTS } from "../seed/server-defaults";
import type { Handlers } from "./handler";

/**
 * Guide, "Server Settings": the dictionaries of the server's components. A dictionary that was never set reads as it is on
 * a new server. SET replaces all of it, UPDATE merges; the word `default`, in any case, puts the initial value back.
 */

/** Read from their text when they are first asked for. */
const initial = new Map<string, Dictionary>();

export function initialDictionary(name: string, text: string): Dictionary {
  const known = initial.get(name);
  if (known !== undefined) return known;
  const value = decode(text, { multiline: true });
  if (!isDictionary(value)) throw new Error(`the initial settings of ${name} are no dictionary`);
  initial.set(name, value);
  return value;
}

/** Changes over what was there before. */
export function changedSettings(old: Dictionary, changes: Dictionary, initially: Dictionary): Map<string, Value> {
  const changed = new Map(old);
  for (const [key, value] of changes) {
    const isDefault = typeof value === "string" && value.toLowerCase() === "default";
    const next = isDefault ? initially.get(key) : value;
    if (next === undefined) changed.delete(key);
    else changed.set(key, next);
  }
  return changed;
}

function documentOf({ server }: Call, name: DocumentName): Dictionary {
  const value = server.document(name);
  return isDictionary(value) ? value : initialDictionary(name, SERVER_DEFAULTS[name]);
}

interface SettingsInput {
  readonly newSettings: Dictionary;
}

/** What can be done with one dictionary. */
function documentHandlers(name: DocumentName) {
  const change = (call: Call, old: Dictionary, changes: Dictionary): undefined => {
    call.server.setDocument(name, changedSettings(old, changes, initialDictionary(name, SERVER_DEFAULTS[name])));
  };
  return {
    get: (_input: object, call: Call): Dictionary => documentOf(call, name),
    set: ({ newSettings }: SettingsInput, call: Call): undefined => change(call, new Map(), newSettings),
    update: ({ newSettings }: SettingsInput, call: Call): undefined =>
      change(call, documentOf(call, name), newSettings),
  };
}

const queue = documentHandlers("QueueSettings");
const signal = documentHandlers("SignalSettings");
const media = documentHandlers("MediaServerSettings");
const session = documentHandlers("SessionSettings");
const cluster = documentHandlers("ClusterSettings");
const log = documentHandlers("LogSettings");
const network = documentHandlers("Network");
const clusterNetwork = documentHandlers("ClusterNetwork");
const dnr = documentHandlers("DNRSettings");
const banned = documentHandlers("Banned");
const clusterBanned = documentHandlers("ClusterBanned");
const router = documentHandlers("RouterSettings");
const clusterRouter = documentHandlers("ClusterRouterSettings");
const intercept = documentHandlers("ServerIntercept");
const clusterIntercept = documentHandlers("ClusterIntercept");
const other = documentHandlers("ServerSettings");
const sending = documentHandlers("SMTPSendProfiles");
const receiving = documentHandlers("SMTPRecvProfiles");
const lists = documentHandlers("AddrLists");
const clusterLists = documentHandlers("ClusterAddrLists");

/** The name of the Main Domain stands among the settings of the server: changing it there renames the Domain. */
function updateOther({ newSettings }: SettingsInput, call: Call): undefined {
  const { server } = call;
  const changes = new Map(newSettings);
  const name = changes.get("DomainName");
  changes.delete("DomainName");
  // When the licence was accepted is no setting, though it is shown among them.
  changes.delete("LicenseAccepted");
  if (typeof name === "string" && name !== server.mainDomain.name) server.renameDomain(server.mainDomain, name);
  return other.update({ newSettings: changes }, call);
}

export const serverDocumentHandlers = {
  getQueueSettings: queue.get,
  setQueueSettings: queue.set,
  getSignalSettings: signal.get,
  setSignalSettings: signal.set,
  getMediaServerSettings: media.get,
  setMediaServerSettings: media.set,
  getSessionSettings: session.get,
  setSessionSettings: session.set,
  getClusterSettings: cluster.get,
  setClusterSettings: cluster.set,
  getLogSettings: log.get,
  updateLogSettings: log.update,
  getNetwork: network.get,
  setNetwork: network.set,
  getClusterNetwork: clusterNetwork.get,
  setClusterNetwork: clusterNetwork.set,
  getDnrSettings: dnr.get,
  setDnrSettings: dnr.set,
  getBanned: banned.get,
  setBanned: banned.set,
  getClusterBanned: clusterBanned.get,
  setClusterBanned: clusterBanned.set,
  getRouterSettings: router.get,
  setRouterSettings: router.set,
  getClusterRouterSettings: clusterRouter.get,
  setClusterRouterSettings: clusterRouter.set,
  getServerIntercept: intercept.get,
  setServerIntercept: intercept.set,
  getClusterIntercept: clusterIntercept.get,
  setClusterIntercept: clusterIntercept.set,
  getServerSettings: (input, call) => new Map([["DomainName", call.server.mainDomain.name], ...other.get(input, call)]),
  updateServerSettings: updateOther,
  getSmtpSendProfiles: sending.get,
  setSmtpSendProfiles: ({ newProfiles }, call) => sending.set({ newSettings: newProfiles }, call),
  getSmtpRecvProfiles: receiving.get,
  setSmtpRecvProfiles: ({ newProfiles }, call) => receiving.set({ newSettings: newProfiles }, call),
  getAddrLists: lists.get,
  setAddrLists: ({ newLists }, call) => lists.set({ newSettings: newLists }, call),
  getClusterAddrLists: clusterLists.get,
  setClusterAddrLists: ({ newLists }, call) => clusterLists.set({ newSettings: newLists }, call),
  refreshOsData: () => undefined,
} satisfies Partial<Handlers>;
