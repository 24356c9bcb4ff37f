import { type Dictionary, encode, Timestamp, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { accountNamed, domainNamed } from "../resolve";
import type { Handlers } from "./handler";

/** Guide, "Alert Administration". An alert's key is its time stamp as text, its value the message. */

interface Alerted {
  get(field: "alerts"): Dictionary;
  set(field: "alerts", alerts: Dictionary): void;
}

/** `21-11-2026_10:15:00`: the printed timestamp without its mark. */
export function alertKey(now: number): string {
  return encode(new Timestamp(now)).slice(2);
}

/** Two alerts of one second would share a key: the later one is dated a second ahead. */
function freeKey(alerts: Dictionary, now: number): string {
  const key = alertKey(now);
  return alerts.has(key) ? freeKey(alerts, now + 1000) : key;
}

function withAlert(alerts: Dictionary, text: string, now: number): Dictionary {
  return new Map([...alerts, [freeKey(alerts, now), text]]);
}

/** The stamp may be the key itself, whatever SET wrote there, or the same moment as a timestamp is printed. */
function withoutAlert(alerts: Dictionary, stamp: string): Dictionary {
  const left = new Map(alerts);
  if (!left.delete(stamp) && !left.delete(stamp.replace(/^#T/, "")))
    throw refuse("Alert with this time stamp does not exist");
  return left;
}

function checked(alerts: Dictionary): Dictionary {
  if (![...alerts.values()].every((text: Value) => typeof text === "string"))
    throw refuse("Each Alert must be a string");
  return alerts;
}

function replace(target: Alerted, alerts: Dictionary): undefined {
  target.set("alerts", alerts);
}

function serverAlerts(field: "alerts" | "clusterAlerts") {
  return {
    get: (_input: object, { server }: Call): Value => server.get(field),
    set: ({ newAlerts }: { readonly newAlerts: Dictionary }, { server }: Call): undefined => {
      server.set(field, checked(newAlerts));
    },
    post: ({ newAlert }: { readonly newAlert: string }, { server, now }: Call): undefined => {
      server.set(field, withAlert(server.get(field), newAlert, now));
    },
    remove: ({ timeStamp }: { readonly timeStamp: string }, { server }: Call): undefined => {
      server.set(field, withoutAlert(server.get(field), timeStamp));
    },
  };
}

const server = serverAlerts("alerts");
const cluster = serverAlerts("clusterAlerts");

export const alertHandlers = {
  getDomainAlerts: ({ domainName }, call) => domainNamed(call, domainName).get("alerts"),
  setDomainAlerts: ({ domainName, newAlerts }, call) => replace(domainNamed(call, domainName), checked(newAlerts)),
  postDomainAlert: ({ domainName, newAlert }, call) => {
    const domain = domainNamed(call, domainName);
    return replace(domain, withAlert(domain.get("alerts"), newAlert, call.now));
  },
  removeDomainAlert: ({ domainName, timeStamp }, call) => {
    const domain = domainNamed(call, domainName);
    return replace(domain, withoutAlert(domain.get("alerts"), timeStamp));
  },
  getAccountAlerts: ({ accountName }, call) => accountNamed(call, accountName).get("alerts"),
  setAccountAlerts: ({ accountName, newAlerts }, call) => replace(accountNamed(call, accountName), checked(newAlerts)),
  postAccountAlert: ({ accountName, newAlert }, call) => {
    const account = accountNamed(call, accountName);
    return replace(account, withAlert(account.get("alerts"), newAlert, call.now));
  },
  removeAccountAlert: ({ accountName, timeStamp }, call) => {
    const account = accountNamed(call, accountName);
    return replace(account, withoutAlert(account.get("alerts"), timeStamp));
  },
  getServerAlerts: server.get,
  setServerAlerts: server.set,
  postServerAlert: server.post,
  removeServerAlert: server.remove,
  getClusterAlerts: cluster.get,
  setClusterAlerts: cluster.set,
  postClusterAlert: cluster.post,
  removeClusterAlert: cluster.remove,
} satisfies Partial<Handlers>;
