import { type Dictionary, isArray, isDictionary } from "@/lib/codec";
import { fold } from "./names";
import { Plain } from "./plain";

/**
 * What a list knows about one address, under the names that READSUBSCRIBERS gives: Sub, RealName, mode, subscribeTime,
 * posts, bounces, lastBounceTime. Beside them `confirmationID`, `posting` (a posting mode, or how many postings are still
 * to be approved) and `leftTime` of one who is remembered only.
 */
export type Subscriber = Dictionary;

function addressOf(subscriber: Subscriber): string {
  return String(subscriber.get("Sub") ?? "");
}

export class MailingList extends Plain {
  readonly kind = "list";
  /** By folded address, changed in place: a list may have a hundred thousand of them. */
  readonly #subscribers = new Map<string, Subscriber>();

  find(address: string): Subscriber | undefined {
    return this.#subscribers.get(fold(address));
  }

  put(subscriber: Subscriber): void {
    this.#subscribers.set(fold(addressOf(subscriber)), subscriber);
  }

  drop(subscriber: Subscriber): void {
    this.#subscribers.delete(fold(addressOf(subscriber)));
  }

  /** Everybody whom the list has a record of, the longest known first. */
  subscribers(): Iterable<Subscriber> {
    return this.#subscribers.values();
  }

  override write(): Dictionary {
    const saved = super.write();
    return this.#subscribers.size === 0 ? saved : new Map([...saved, ["subscribers", [...this.#subscribers.values()]]]);
  }

  override read(saved: Dictionary): void {
    super.read(saved);
    const subscribers = saved.get("subscribers");
    for (const subscriber of isArray(subscribers) ? subscribers : []) {
      if (isDictionary(subscriber)) this.put(subscriber);
    }
  }
}
