import { Timestamp, type Value } from "@/lib/codec";
import { parseQuantity, TIMES } from "@/lib/settings/quantity";
import type { Call } from "./call";
import { refuse } from "./refusal";
import type { MailingList, Subscriber } from "./state/mailing-list";

/** How addresses come onto a mailing list and go (Guide, LIST, SETPOSTINGMODE, PROCESSBOUNCE, and the LIST module). */

/** Modes in which a subscriber gets something, or nothing on purpose. */
export type DeliveryMode = "feed" | "digest" | "index" | "null";

/** As modes of a record: asked but not yet confirmed, and gone but still remembered. */
export const PENDING = "subscribe";
export const GONE = "unsubscribe";

function setting(list: MailingList, key: string): string {
  return String(list.get("settings").get(key) ?? "");
}

/** One who has left is remembered until the list is cleaned up (setting `CleanupPeriod`). */
function isForgotten(list: MailingList, subscriber: Subscriber, now: number): boolean {
  const left = subscriber.get("leftTime");
  if (!(left instanceof Timestamp) || typeof left.at !== "number") return false;
  const seconds = parseQuantity(setting(list, "CleanupPeriod"), TIMES) ?? 0n;
  return left.at + Number(seconds) * 1000 <= now;
}

/** What the list knows about an address, one who has left included. */
export function knownSubscriber(list: MailingList, address: string, now: number): Subscriber | undefined {
  const found = list.find(address);
  return found !== undefined && isForgotten(list, found, now) ? undefined : found;
}

/**
 * Everybody who is on the list. The guide does not say whether that takes in banned addresses and those that have not
 * confirmed yet: they have a mode of their own in READSUBSCRIBERS, and an administrator can find them nowhere else.
 */
export function currentSubscribers(list: MailingList): Subscriber[] {
  return [...list.subscribers()].filter((subscriber) => subscriber.get("mode") !== GONE);
}

/** A record of the list for this address, or a refusal: one who has left is no subscriber. */
export function subscriberOn(list: MailingList, address: string): Subscriber {
  const found = list.find(address);
  if (found === undefined || found.get("mode") === GONE) throw refuse("This address is not subscribed to the list");
  return found;
}

/** What happens to the first postings of somebody new, as the setting `FirstModerated` says. */
function firstPostingMode(list: MailingList): Value | undefined {
  const count = Number(setting(list, "FirstModerated"));
  if (count === 10_000) return "moderateAll";
  if (count === 10_001) return "prohibited";
  return count > 0 ? count : undefined;
}

interface Arrival {
  readonly address: string;
  readonly realName: string | undefined;
  readonly mode: string;
}

/** Puts an address onto the list or gives it another mode. Somebody who comes back begins anew. */
export function enlist(list: MailingList, { address, realName, mode }: Arrival, call: Call): void {
  const known = list.find(address);
  const isNew = known === undefined || known.get("mode") === GONE;
  const posting = firstPostingMode(list);
  const begun: (readonly [string, Value])[] = [
    ["Sub", address],
    ["mode", mode],
    ["confirmationID", call.random.word(16)],
    ["subscribeTime", new Timestamp(call.now)],
    ["posts", 0],
    ...(posting === undefined ? [] : [["posting", posting] as const]),
  ];
  if (known !== undefined && isNew) list.drop(known);
  const record = new Map<string, Value>(isNew ? begun : known).set("mode", mode);
  if (realName !== undefined) record.set("RealName", realName);
  list.put(record);
}

export function unsubscribe(list: MailingList, subscriber: Subscriber, now: number): void {
  list.put(new Map<string, Value>(subscriber).set("mode", GONE).set("leftTime", new Timestamp(now)));
}

/** The mode that `subscribe` subscribes with: the list's own (setting `Distribution`). */
export function defaultMode(list: MailingList): string {
  const mode = setting(list, "Distribution");
  return mode === "" ? "feed" : mode;
}

/** Counts a bounce; who has too many is taken off (settings `FatalWeight` and `MaxBounces`). */
export function countBounce(list: MailingList, subscriber: Subscriber, fatal: boolean, now: number): void {
  const weight = fatal ? Math.max(1, Number(setting(list, "FatalWeight")) || 1) : 1;
  const bounces = Number(subscriber.get("bounces") ?? 0) + weight;
  const record = new Map<string, Value>(subscriber).set("bounces", bounces).set("lastBounceTime", new Timestamp(now));
  const most = Number(setting(list, "MaxBounces")) || 0;
  if (most > 0 && bounces >= most) unsubscribe(list, record, now);
  else list.put(record);
}
