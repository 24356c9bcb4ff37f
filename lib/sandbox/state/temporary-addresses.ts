import { isIP } from "node:net";
import { isArray, Timestamp, type Value } from "@/lib/codec";
import { later } from "../later";
import { refuse } from "../refusal";
import type { MailServer } from "./mail-server";
import { isListed } from "./network-lists";

/** Sets of addresses that are forgotten after a time (Guide, "Miscellaneous Commands", Temporarily Blocked Addresses). */

export type TemporarySet = "tempBlocked" | "tempUnblockable" | "tempDebug";

/** How long an address stays when the command does not say, in seconds. */
const DEFAULT_SECONDS = 30 * 60;
/** So many failed logins within the period block an address. */
const FAILURES = 10;
const PERIOD_MS = 10 * 60_000;

export type Lifetime = number | "for ever";

function isOver(until: Value, now: number): boolean {
  return until instanceof Timestamp && typeof until.at === "number" && until.at <= now;
}

/** The members of a set that time has not removed yet, with the moment when it will. */
export function members(server: MailServer, set: TemporarySet, now: number): Map<string, Value> {
  return new Map([...server.get(set)].filter(([, until]) => !isOver(until, now)));
}

export function checkAddress(address: string): string {
  const ip = address.replace(/^\[(.*)\]$/, "$1");
  if (isIP(ip) === 0) throw refuse("The network address is not correct");
  return ip;
}

export function addAddress(
  server: MailServer,
  set: TemporarySet,
  address: string,
  now: number,
  lifetime: Lifetime = DEFAULT_SECONDS,
): void {
  const all = members(server, set, now);
  if (lifetime === "for ever") all.set(address, new Timestamp("future"));
  else if (lifetime <= 0) all.delete(address);
  else all.set(address, later(now, lifetime));
  server.set(set, all);
}

/** `10.0.0.1-300,10.0.0.2-*`: seconds left, a star for entries that stay. */
export function printSet(server: MailServer, set: TemporarySet, now: number): string {
  return [...members(server, set, now)]
    .map(([address, until]) => {
      const end = until instanceof Timestamp ? until.at : "future";
      return `${address}-${typeof end === "number" ? Math.max(1, Math.round((end - now) / 1000)) : "*"}`;
    })
    .join(",");
}

/** Reads what {@link printSet} writes; the time may be missing. */
export function parseSet(text: string): (readonly [string, Lifetime | undefined])[] {
  const entries = text.split(",").map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [, address = "", seconds] = /^(.*?)(?:-(\d{1,10}|\*))?$/.exec(entry) ?? [];
      const lifetime = seconds === "*" ? ("for ever" as const) : seconds === undefined ? undefined : Number(seconds);
      return [checkAddress(address), lifetime] as const;
    });
}

function isUnblockable(server: MailServer, address: string, now: number): boolean {
  return isListed(server, "WhiteHoleIPs", address) || members(server, "tempUnblockable", now).has(address);
}

/** True when connections from the address are refused, for a time or for good. White Hole addresses never are. */
export function isBlocked(server: MailServer, address: string, now: number): boolean {
  const refused = members(server, "tempBlocked", now).has(address) || isListed(server, "DeniedIPs", address);
  return refused && !isUnblockable(server, address, now);
}

/** What the server takes an address for, in one word: what decides over a connection comes first. */
export function addressState(server: MailServer, address: string, now: number): string {
  const isIn = (set: TemporarySet) => members(server, set, now).has(address);
  if (isListed(server, "WhiteHoleIPs", address)) return "WhiteHole";
  if (isIn("tempUnblockable")) return "Unblockable";
  if (isListed(server, "DeniedIPs", address)) return "Denied";
  if (isIn("tempBlocked")) return "Blocked";
  if (isListed(server, "LANIPs", address)) return "LAN";
  if (isListed(server, "ClientIPs", address)) return "Client";
  if (isListed(server, "NATSiteIPs", address)) return "NATSite";
  if (isListed(server, "NATedIPs", address)) return "NATed";
  return isListed(server, "DebugIPs", address) || isIn("tempDebug") ? "Debug" : "Other";
}

/** Counts a failed login from an address and blocks it when there were too many in a row. */
export function countFailedLogin(server: MailServer, address: string, now: number): void {
  const counters = new Map(server.get("failedLogins"));
  const old = counters.get(address);
  const [count, since] = isArray(old) ? old : [];
  const running = since instanceof Timestamp && typeof since.at === "number" && since.at > now - PERIOD_MS;
  const failures = (running && typeof count === "number" ? count : 0) + 1;
  if (failures < FAILURES) counters.set(address, [failures, running ? since : new Timestamp(now)]);
  else {
    counters.delete(address);
    addAddress(server, "tempBlocked", address, now);
  }
  server.set("failedLogins", counters);
}
