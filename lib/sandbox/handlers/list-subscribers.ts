import { bareAddress } from "@/lib/catalogue/subscriber";
import { type Dictionary, dictionary, Timestamp, type Value } from "@/lib/codec";
import { refuse } from "../refusal";
import { heldList } from "../resolve-holder";
import type { Subscriber } from "../state/mailing-list";
import { fold } from "../state/names";
import {
  countBounce,
  currentSubscribers,
  defaultMode,
  enlist,
  GONE,
  knownSubscriber,
  PENDING,
  subscriberOn,
  unsubscribe,
} from "../subscription";
import type { Handlers } from "./handler";

/** Guide, "Mailing Lists Administration": subscribers. */

/** The real name before an address: the comment part, with its quotes taken off. */
function realNameIn(subscriber: string): string | undefined {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(subscriber)?.[1];
  return quoted?.replace(/\\(.)/g, "$1");
}

interface Filter {
  readonly filter?: string | undefined;
  readonly limit?: number | undefined;
}

function matching(subscribers: readonly Subscriber[], { filter = "", limit }: Filter): readonly Subscriber[] {
  if (limit !== undefined && limit < 0) throw refuse("The limit must not be negative");
  const wanted = fold(filter);
  return subscribers
    .filter((subscriber) => fold(String(subscriber.get("Sub"))).includes(wanted))
    .slice(0, limit ?? subscribers.length);
}

const DESCRIPTOR = ["Sub", "RealName", "mode", "subscribeTime", "posts", "lastBounceTime", "bounces"];

function descriptor(subscriber: Subscriber): Dictionary {
  return dictionary(
    DESCRIPTOR.flatMap((key) => {
      const value = subscriber.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** A moment in the ACAP format: year, month, day, hours, minutes, seconds, in one row of digits. */
function acapTime(value: Value | undefined): string {
  const at = value instanceof Timestamp && typeof value.at === "number" ? value.at : 0;
  return new Date(at).toISOString().replace(/\D/g, "").slice(0, 14);
}

/** Special words, the postings still to be approved as an array of one, or the count of postings so far. */
function postsOf(subscriber: Subscriber): Value {
  const posting = subscriber.get("posting");
  if (typeof posting === "number") return [String(posting)];
  return posting ?? String(subscriber.get("posts") ?? 0);
}

function information(subscriber: Subscriber): Dictionary {
  const bounces = subscriber.get("bounces");
  const realName = subscriber.get("RealName");
  return dictionary([
    ["mode", subscriber.get("mode") ?? ""],
    ["confirmationID", subscriber.get("confirmationID") ?? ""],
    ["timeSubscribed", acapTime(subscriber.get("subscribeTime"))],
    ["posts", postsOf(subscriber)],
    ...(bounces === undefined ? [] : [["bounces", String(bounces)] as const]),
    ...(bounces === undefined ? [] : [["lastBounced", acapTime(subscriber.get("lastBounceTime"))] as const]),
    ...(realName === undefined ? [] : [["RealName", realName] as const]),
  ]);
}

const POSTING_WORDS = { MODERATEALL: "moderateAll", PROHIBITED: "prohibited", SPECIAL: "special" } as const;

function postingOf(mode: number | "UNMODERATED" | keyof typeof POSTING_WORDS): Value | undefined {
  if (typeof mode !== "number") return mode === "UNMODERATED" ? undefined : POSTING_WORDS[mode];
  if (mode < 0) throw refuse("The number of postings to be approved must not be negative");
  return mode === 0 ? undefined : mode;
}

export const listSubscriberHandlers = {
  list: ({ listName, operation, confirm, subscriber }, call) => {
    const { holder: list } = heldList(call, listName);
    const address = bareAddress(subscriber);
    const known = knownSubscriber(list, address, call.now);
    const mode = known?.get("mode");
    const isOn = known !== undefined && mode !== GONE;
    // With `confirm` the address itself has to answer before anything else happens.
    if (operation === "unsubscribe") {
      const leaving = subscriberOn(list, address);
      if (!confirm) unsubscribe(list, leaving, call.now);
      return;
    }
    if (operation === "subscribe" && mode === "banned") throw refuse("This address is banned from the list");
    const wanted = operation !== "subscribe" ? operation : isOn && mode !== PENDING ? String(mode) : defaultMode(list);
    const waits = confirm && operation !== "banned" && (!isOn || mode === PENDING);
    enlist(list, { address, realName: realNameIn(subscriber), mode: waits ? PENDING : wanted }, call);
  },
  listSubscribers: ({ listName, ...filter }, call) =>
    matching(currentSubscribers(heldList(call, listName).holder), filter).map((subscriber) =>
      String(subscriber.get("Sub")),
    ),
  readSubscribers: ({ listName, ...filter }, call) => {
    const subscribers = currentSubscribers(heldList(call, listName).holder);
    return [subscribers.length, matching(subscribers, filter).map(descriptor)];
  },
  getSubscriberInfo: ({ listName, subscriberAddress }, call) => {
    const subscriber = knownSubscriber(heldList(call, listName).holder, subscriberAddress, call.now);
    return subscriber === undefined ? dictionary() : information(subscriber);
  },
  setPostingMode: ({ listName, subscriberAddress, postingMode }, call) => {
    const { holder: list } = heldList(call, listName);
    const record = new Map<string, Value>(subscriberOn(list, subscriberAddress));
    // The guide gives no meaning to a command without a mode: nothing is moderated then.
    const posting = postingOf(postingMode ?? "UNMODERATED");
    if (posting === undefined) record.delete("posting");
    else record.set("posting", posting);
    list.put(record);
  },
  processBounce: ({ listName, fatal, subscriberAddress }, call) => {
    const { holder: list } = heldList(call, listName);
    countBounce(list, subscriberOn(list, subscriberAddress), fatal === true, call.now);
  },
} satisfies Partial<Handlers>;
