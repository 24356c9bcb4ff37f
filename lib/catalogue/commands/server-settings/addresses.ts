import { clusterTwin, defineCommand } from "../../command";
import { serverAdministrators } from "../../names";
import { address, settings, string } from "../../params";
import { aDictionary, aString, byName, nothing } from "../../returns";

/** Guide, "Server Settings": lists of network addresses. */

const section = "Server Settings";
const access = serverAdministrators("Settings");

export const getAddrLists = defineCommand({
  verb: "GETADDRLISTS",
  section,
  object: "serverSettings",
  effect: "read",
  summary: "Read the server-wide named address lists.",
  access,
  params: {},
  returns: byName(aDictionary("name to the addresses of the list")),
});

export const setAddrLists = defineCommand({
  verb: "SETADDRLISTS",
  section,
  object: "serverSettings",
  effect: "write",
  summary: "Replace the server-wide named address lists.",
  access,
  params: { newLists: settings("addressLists", "All lists from now on, by name.") },
  returns: nothing,
  undo: { rule: "replace", read: "GETADDRLISTS", value: "newLists" },
});

export const getClusterAddrLists = clusterTwin(getAddrLists);
export const setClusterAddrLists = clusterTwin(setAddrLists);

/** The four commands over one address list: the server's and the cluster's, to read and to replace. */
function ipList(noun: string, words: string, help?: string) {
  const common = { section, object: "ipList", access, ...(help === undefined ? {} : { help }) } as const;
  const get = defineCommand({
    ...common,
    verb: `GET${noun}IPS`,
    effect: "read",
    summary: `Read the server-wide list of ${words}.`,
    params: {},
    returns: aString("addresses and ranges, one on a line"),
  });
  const set = defineCommand({
    ...common,
    verb: `SET${noun}IPS`,
    effect: "write",
    summary: `Replace the server-wide list of ${words}.`,
    params: {
      newAddresses: string({ multiline: true, help: "The whole new list: addresses and ranges, one on a line." }),
    },
    returns: nothing,
    undo: { rule: "replace", read: `GET${noun}IPS`, value: "newAddresses" },
  });
  return { get, set, clusterGet: clusterTwin(get), clusterSet: clusterTwin(set) };
}

const lan = ipList("LAN", "LAN addresses", "These addresses are on the server's own network.");
export const getLanIps = lan.get;
export const setLanIps = lan.set;
export const getClusterLanIps = lan.clusterGet;
export const setClusterLanIps = lan.clusterSet;

const client = ipList("CLIENT", "client addresses", "Mail from these addresses may be relayed anywhere.");
export const getClientIps = client.get;
export const setClientIps = client.set;
export const getClusterClientIps = client.clusterGet;
export const setClusterClientIps = client.clusterSet;

const whiteHole = ipList("WHITEHOLE", "White Hole addresses", "These addresses are never blocked.");
export const getWhiteHoleIps = whiteHole.get;
export const setWhiteHoleIps = whiteHole.set;
export const getClusterWhiteHoleIps = whiteHole.clusterGet;
export const setClusterWhiteHoleIps = whiteHole.clusterSet;

const nated = ipList("NATED", "NATed addresses");
export const getNatedIps = nated.get;
export const setNatedIps = nated.set;
export const getClusterNatedIps = nated.clusterGet;
export const setClusterNatedIps = nated.clusterSet;

const natSite = ipList("NATSITE", "NAT Site addresses");
export const getNatSiteIps = natSite.get;
export const setNatSiteIps = natSite.set;
export const getClusterNatSiteIps = natSite.clusterGet;
export const setClusterNatSiteIps = natSite.clusterSet;

const debug = ipList("DEBUG", "debug addresses", "What these addresses do is logged in full.");
export const getDebugIps = debug.get;
export const setDebugIps = debug.set;
export const getClusterDebugIps = debug.clusterGet;
export const setClusterDebugIps = debug.clusterSet;

const denied = ipList("DENIED", "denied addresses", "Connections from these addresses are refused.");
export const getDeniedIps = denied.get;
export const setDeniedIps = denied.set;
export const getClusterDeniedIps = denied.clusterGet;
export const setClusterDeniedIps = denied.clusterSet;

export const getIpState = defineCommand({
  verb: "GETIPSTATE",
  section,
  object: "ipList",
  effect: "read",
  summary: "Find out how the server takes a network address.",
  access: serverAdministrators("Settings", "User"),
  params: { "ip-address": address("The address to look up.") },
  returns: aString("the type of the address"),
});
