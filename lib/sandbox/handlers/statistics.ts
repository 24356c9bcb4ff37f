import { type Dictionary, Timestamp, type Value } from "@/lib/codec";
import { accountNamed, domainNamed } from "../resolve";
import type { Handlers } from "./handler";

/** Guide, "Statistics". Account counters are numbers; the guide gives Domain counters as strings. */

/** Zero for one counter, or for all of them with the time of the reset. */
function reset(statistics: Dictionary, key: string | undefined, now: number): Dictionary {
  const cleared = new Map<string, Value>(statistics);
  if (key !== undefined) return statistics.has(key) && key !== "StatReset" ? cleared.set(key, 0) : cleared;
  for (const name of statistics.keys()) cleared.set(name, 0);
  return cleared.set("StatReset", new Timestamp(now));
}

function asText(value: Value): Value {
  return typeof value === "number" ? String(value) : value;
}

export const statisticsHandlers = {
  getAccountStat: ({ accountName, keyName }, call) => {
    const statistics = accountNamed(call, accountName).get("statistics");
    return keyName === undefined ? statistics : (statistics.get(keyName) ?? "");
  },
  resetAccountStat: ({ accountName, keyName }, call) => {
    const account = accountNamed(call, accountName);
    account.set("statistics", reset(account.get("statistics"), keyName, call.now));
  },
  getDomainStat: ({ domainName, keyName }, call) => {
    const statistics = domainNamed(call, domainName).get("statistics");
    if (keyName !== undefined) return asText(statistics.get(keyName) ?? "");
    return new Map([...statistics].map(([key, value]) => [key, asText(value)]));
  },
  resetDomainStat: ({ domainName, keyName }, call) => {
    const domain = domainNamed(call, domainName);
    domain.set("statistics", reset(domain.get("statistics"), keyName, call.now));
  },
} satisfies Partial<Handlers>;
