/**
 * Keys come in the same order from reply to reply: they are names of settings. Each known key remembers the one that
 * followed it last time, and the first one in its own dictionary, so that most keys are compared as a whole instead of
 * being scanned and hashed, which is most of the cost of a dictionary. Values, which may be secret, never come here.
 */
export interface KnownKey {
  /** As the server writes it, with its quotes if it has any. */
  readonly written: string;
  /** The first and the last characters of that, at most {@link COPIED}. */
  readonly head: string;
  readonly tail: string;
  readonly text: string;
  next: KnownKey | undefined;
  inner: KnownKey | undefined;
}

/** V8 makes copies of slices up to this length and views of longer ones; views take three times as long to compare. */
const COPIED = 12;
const MOST = 4096;
const LONGEST = 64;

const known = new Map<string, KnownKey>();

/** A dictionary with more keys than this is a listing: its keys are names of objects, and do not come back. */
export const MOST_OF_SETTINGS = 256;

/** Stands for the key of the outermost dictionary, and for keys that are not remembered. */
export const noKey: KnownKey = { written: "", head: "", tail: "", text: "", next: undefined, inner: undefined };

/** The known key of this spelling, learnt now unless it is too long. When there are too many, all are forgotten. */
export function learn(written: string, text: string): KnownKey {
  const found = known.get(written);
  if (found !== undefined) return found;
  if (written.length > LONGEST) return noKey;
  if (known.size >= MOST) {
    known.clear();
    noKey.inner = undefined;
  }
  const added: KnownKey = {
    written: copyOf(written),
    head: copyOf(written.slice(0, COPIED)),
    tail: copyOf(written.slice(-COPIED)),
    text: copyOf(text),
    next: undefined,
    inner: undefined,
  };
  known.set(added.written, added);
  return added;
}

/** True when the key is written from `start` to `end`, where there is room for just it. */
export function isWrittenAt(key: KnownKey, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= COPIED) return text.slice(start, end) === key.head;
  if (length > 2 * COPIED) return text.slice(start, end) === key.written;
  return text.slice(start, start + COPIED) === key.head && text.slice(end - COPIED, end) === key.tail;
}

/** What is expected behind `previous`, or first in the dictionary of `owner`. */
export function expectedKey(owner: KnownKey, previous: KnownKey | undefined): KnownKey | undefined {
  return previous === undefined ? owner.inner : previous.next;
}

/** Remembers what came instead. */
export function expectNextTime(owner: KnownKey, previous: KnownKey | undefined, key: KnownKey): void {
  // A key that is not remembered has no letters here, and would be found in front of every "=".
  if (key === noKey || previous === noKey) return;
  if (previous === undefined) owner.inner = key;
  else previous.next = key;
}

/** A slice of a reply would keep the whole reply alive. */
function copyOf(text: string): string {
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}
