import { clusterTwin, defineCommand } from "../../command";
import { serverAdministrators } from "../../names";
import { settings } from "../../params";
import { aDictionary, byName, nothing } from "../../returns";
import { never } from "../../undo";
import { settingsPair } from "./settings-pair";

/** Guide, "Server Settings": the components of the server. */

const section = "Server Settings";
const access = serverAdministrators("Settings");

const queue = settingsPair({ noun: "QUEUESETTINGS", words: "settings of the message queue", schema: "server.queue" });
export const getQueueSettings = queue.get;
export const setQueueSettings = queue.set;

const signal = settingsPair({
  noun: "SIGNALSETTINGS",
  words: "settings of signal processing",
  schema: "server.signal",
});
export const getSignalSettings = signal.get;
export const setSignalSettings = signal.set;

const media = settingsPair({
  noun: "MEDIASERVERSETTINGS",
  words: "settings of the Media Server",
  schema: "server.media",
});
export const getMediaServerSettings = media.get;
export const setMediaServerSettings = media.set;

const session = settingsPair({ noun: "SESSIONSETTINGS", words: "settings of user sessions", schema: "server.session" });
export const getSessionSettings = session.get;
export const setSessionSettings = session.set;

/** The settings of the Cluster itself, and no twin of anything: a single server has them too. */
const cluster = settingsPair({ noun: "CLUSTERSETTINGS", words: "settings of the Cluster", schema: "server.cluster" });
export const getClusterSettings = cluster.get;
export const setClusterSettings = cluster.set;

const dnr = settingsPair({ noun: "DNRSETTINGS", words: "settings of the Domain Name Resolver", schema: "server.dnr" });
export const getDnrSettings = dnr.get;
export const setDnrSettings = dnr.set;

const network = settingsPair({ noun: "NETWORK", words: "server-wide network settings", schema: "server.network" });
export const getNetwork = network.get;
export const setNetwork = network.set;
export const getClusterNetwork = clusterTwin(network.get);
export const setClusterNetwork = clusterTwin(network.set);

const banned = settingsPair({
  noun: "BANNED",
  words: "server-wide list of banned message lines",
  schema: "server.banned",
});
export const getBanned = banned.get;
export const setBanned = banned.set;
export const getClusterBanned = clusterTwin(banned.get);
export const setClusterBanned = clusterTwin(banned.set);

const intercept = settingsPair({
  noun: "SERVERINTERCEPT",
  words: "server-wide Lawful Intercept settings",
  schema: "server.intercept",
  access: serverAdministrators("Master"),
});
export const getServerIntercept = intercept.get;
export const setServerIntercept = intercept.set;
export const getClusterIntercept = clusterTwin(intercept.get);
export const setClusterIntercept = clusterTwin(intercept.set);

interface MergedSettings {
  readonly noun: string;
  readonly words: string;
  readonly schema: string;
}

/** A dictionary that can only be merged: there is no command that replaces it. */
function mergedPair({ noun, words, schema }: MergedSettings) {
  const common = { section, object: "serverSettings", access } as const;
  const get = defineCommand({
    ...common,
    verb: `GET${noun}`,
    effect: "read",
    summary: `Read the ${words}.`,
    params: {},
    returns: aDictionary(words),
  });
  const update = defineCommand({
    ...common,
    verb: `UPDATE${noun}`,
    effect: "write",
    summary: `Change some of the ${words}.`,
    params: { newSettings: settings(schema, "Only what is to change; what is left out keeps its value.") },
    returns: nothing,
    undo: { rule: "update", read: `GET${noun}`, value: "newSettings", absent: "default" },
  });
  return { get, update };
}

const log = mergedPair({ noun: "LOGSETTINGS", words: "settings of the main log", schema: "server.log" });
export const getLogSettings = log.get;
export const updateLogSettings = log.update;

const other = mergedPair({ noun: "SERVERSETTINGS", words: "other settings of the server", schema: "server.other" });
export const getServerSettings = other.get;
export const updateServerSettings = other.update;

/** The two sets of profiles of the SMTP module. */
function profiles(side: "SEND" | "RECV", words: string, schema: string) {
  const common = { section, object: "serverSettings", access } as const;
  const get = defineCommand({
    ...common,
    verb: `GETSMTP${side}PROFILES`,
    effect: "read",
    summary: `Read the ${words} of the SMTP module.`,
    params: {},
    returns: byName(aDictionary("the profiles")),
  });
  const set = defineCommand({
    ...common,
    verb: `SETSMTP${side}PROFILES`,
    effect: "write",
    summary: `Replace the ${words} of the SMTP module.`,
    params: { newProfiles: settings(schema, "All profiles from now on.") },
    returns: nothing,
    undo: { rule: "replace", read: `GETSMTP${side}PROFILES`, value: "newProfiles" },
  });
  return { get, set };
}

const sending = profiles("SEND", "profiles of target hosts", "smtpProfiles.send");
export const getSmtpSendProfiles = sending.get;
export const setSmtpSendProfiles = sending.set;

const receiving = profiles("RECV", "profiles of senders' addresses", "smtpProfiles.receive");
export const getSmtpRecvProfiles = receiving.get;
export const setSmtpRecvProfiles = receiving.set;

export const refreshOsData = defineCommand({
  verb: "REFRESHOSDATA",
  section,
  object: "serverSettings",
  effect: "control",
  summary: "Read the local addresses and the addresses of name servers from the operating system again.",
  access,
  params: {},
  returns: nothing,
  undo: never("The server only reads again what the operating system says."),
});
