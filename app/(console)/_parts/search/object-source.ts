import { accountOf, type Found } from "@/components/person/matches";
import type { PaletteEntry, PaletteGroup, PaletteScope } from "@/components/shell/palette-data";
import { accountHref, domainHref } from "@/lib/navigation";
import { searchObjects } from "./object-search";
import type { Source } from "./source";

const MOST = 6;
const MOST_ALONE = 40;
/** A name of fewer letters has nothing close to it. */
const SHORTEST_CLOSE = 5;
const MOST_CLOSE = 4;

type Kind = Found["kind"];

export interface ObjectWords {
  readonly title: string;
  readonly close: string;
  readonly otherwise: string;
  readonly note: (kind: Exclude<Kind, "account">, target: string) => string;
  readonly reading: (found: number, domains: number) => string;
  readonly nothing: (text: string, domains: number) => { readonly title: string; readonly text: string };
  readonly create: (name: string) => string;
  readonly everywhere: string;
}

export interface ObjectsAround {
  readonly domains: readonly string[];
  /** The Domain that is looked at first. */
  readonly first: string;
  /** New Accounts may be created there. */
  readonly mayCreate: boolean;
  readonly words: ObjectWords;
}

/** An alias and a number lead to their Account, a Forwarder to where it sends, or to the help desk, which tells where. */
function hrefOf(found: Found, domains: readonly string[]): string {
  const account = accountOf(found, domains);
  return account === undefined
    ? `/help-desk?q=${encodeURIComponent(`${found.name}@${found.domain}`)}`
    : accountHref(account);
}

function entryOf(found: Found, { domains, words }: ObjectsAround): PaletteEntry {
  const { kind, name, domain, target } = found;
  const suffix = `@${domain}`;
  const short = target.endsWith(suffix) ? target.slice(0, -suffix.length) : target;
  return {
    key: `${kind}-${name}@${domain}`,
    icon: kind,
    label: name,
    isMono: true,
    note: kind === "account" ? undefined : words.note(kind, short),
    place: domain,
    placeIsMono: true,
    target: { href: hrefOf(found, domains) },
  };
}

function mayBeAName(text: string): boolean {
  return /^[^\s@/\\"]+$/.test(text);
}

/** What else could be meant by a name that nothing has. */
async function* instead(text: string, around: ObjectsAround, signal: AbortSignal): AsyncGenerator<PaletteGroup[]> {
  const { first, mayCreate, words } = around;
  const otherwise: PaletteEntry[] = [
    { key: "everywhere", icon: "search", label: words.everywhere, target: { typed: text } },
  ];
  if (mayCreate && mayBeAName(text)) {
    const href = `${domainHref(first)}?create=account&name=${encodeURIComponent(text)}`;
    otherwise.unshift({
      key: "create",
      icon: "create",
      label: words.create(text),
      place: first,
      placeIsMono: true,
      target: { href },
    });
  }
  const todo = { key: "otherwise", title: words.otherwise, entries: otherwise };
  yield [todo];
  if (text.length < SHORTEST_CLOSE) return;
  // The server looks for a part of a name, not for one like it: the beginning alone finds most slips of the hand.
  const part = text.slice(0, Math.ceil(text.length / 2));
  for await (const { found } of searchObjects(part, { domains: [first], first, limit: MOST_CLOSE }, signal)) {
    yield [{ key: "close", title: words.close, entries: found.map((one) => entryOf(one, around)) }, todo];
  }
}

/** Accounts, aliases, Forwarders and numbers by name, those of the Domain at hand first. */
export function objectSource(scope: PaletteScope, around: ObjectsAround): Source {
  const { domains, words } = around;
  return {
    scope,
    find: async function* ({ text, isAlone }, signal) {
      const limit = isAlone ? MOST_ALONE : MOST;
      let last: { count: number; looked: number } | undefined;
      for await (const { found, left, looked } of searchObjects(text, { ...around, limit }, signal)) {
        last = { count: found.length, looked };
        const entries = found.map((one) => entryOf(one, around));
        const isDone = left === 0 || found.length >= limit;
        yield {
          groups: [{ key: "objects", title: words.title, entries }],
          status: isDone ? undefined : words.reading(found.length, left),
        };
      }
      if (last === undefined || last.count > 0 || !isAlone) return;
      const nothing = words.nothing(text, Math.min(last.looked, domains.length));
      for await (const groups of instead(text, around, signal)) yield { groups, nothing };
    },
  };
}
