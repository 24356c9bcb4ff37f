/**
 * Keys come in the same order from reply to reply: they are names of settings. Each known key remembers the one that
 * followed it last time, so that most keys are compared as a whole instead of being scanned and hashed, which is most
 * of the cost of a dictionary. Values, which may be secret, never come here.
 */
export interface KnownKey {
  /** As the server writes it, with its quotes if it has any. */
  readonly written: string;
  readonly text: string;
  next: KnownKey | undefined;
}

const MOST = 4096;
const LONGEST = 64;

const known = new Map<string, KnownKey>();

/** Where a reader starts: the key that was first last time is its `next`. */
export const firstKey: KnownKey = { written: "", text: "", next: undefined };

/** The known key of this spelling, learnt now when there is room. It follows `previous` from now on. */
export function learn(written: string, text: string, previous: KnownKey): KnownKey {
  const found = known.get(written) ?? add(written, text);
  if (found === undefined) return previous;
  previous.next = found;
  return found;
}

function add(written: string, text: string): KnownKey | undefined {
  if (known.size >= MOST || written.length > LONGEST) return undefined;
  const added: KnownKey = { written: copyOf(written), text: copyOf(text), next: undefined };
  known.set(added.written, added);
  return added;
}

/** A slice of a reply would keep the whole reply alive. */
function copyOf(text: string): string {
  const codes: number[] = [];
  for (let at = 0; at < text.length; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}
