import { domainOf } from "@/lib/access";
import type { foundName, Of } from "@/lib/reads";

export type Found = Of<typeof foundName>;

/** What a text asks for: a part of a name, in these Domains. */
export interface Search {
  readonly text: string;
  readonly domains: readonly string[];
}

/** A search for one letter finds everybody. */
export const SHORTEST = 2;
/** Enough to choose from; a longer text finds fewer. */
export const MOST = 50;

function splitAt(typed: string): readonly [string, string | undefined] {
  const at = typed.lastIndexOf("@");
  return at < 0 ? [typed, undefined] : [typed.slice(0, at), typed.slice(at + 1).toLowerCase()];
}

/** With an @ only the Domain behind it is searched, or, while it is being typed, those that begin like it. */
function searchedDomains(part: string, domains: readonly string[]): readonly string[] {
  const exact = domains.filter((domain) => domain.toLowerCase() === part);
  if (exact.length > 0) return exact;
  const begun = domains.filter((domain) => domain.toLowerCase().startsWith(part));
  // It may be another name of a Domain, which only the server knows.
  return begun.length > 0 || !part.includes(".") ? begun : [part];
}

/** The own Domain comes first: most callers are from there. Nothing for a text that is too short to search for. */
export function searchOf(typed: string, domains: readonly string[], ownDomain: string): Search | undefined {
  const [text, part] = splitAt(typed.trim());
  if (text.length < (part === undefined ? SHORTEST : 1)) return undefined;
  const searched = part === undefined || part === "" ? domains : searchedDomains(part, domains);
  const own = searched.filter((domain) => domain.toLowerCase() === ownDomain);
  return { text, domains: [...own, ...searched.filter((domain) => domain.toLowerCase() !== ownDomain)] };
}

/** One line of the answer: an Account with the name that led to it, or a Forwarder that leads out of these Domains. */
export interface Match {
  /** Of the line: the Account's address, or the Forwarder's own. */
  readonly key: string;
  readonly account: string | undefined;
  readonly by: Found;
}

const KINDS: readonly Found["kind"][] = ["account", "alias", "number", "forwarder"];

/** Smaller is nearer to what was typed. */
function distance({ kind, name }: Found, text: string): number {
  const lower = name.toLowerCase();
  const wanted = text.toLowerCase();
  const kindOf = KINDS.indexOf(kind);
  if (lower === wanted || (kind === "number" && lower === digitsOf(wanted))) return kindOf;
  return (lower.startsWith(wanted) ? 10 : 20) + kindOf;
}

export function digitsOf(text: string): string {
  return text.replace(/[\s().-]/g, "");
}

export function looksLikeNumber(text: string): boolean {
  return /^\+?\d{2,}$/.test(digitsOf(text));
}

/** The names that are nearest to what was typed come first. */
export function nearestFirst(found: readonly Found[], text: string): readonly Found[] {
  return found
    .map((by) => ({ by, far: distance(by, text) }))
    .sort((a, b) => a.far - b.far || a.by.name.length - b.by.name.length || a.by.name.localeCompare(b.by.name))
    .map(({ by }) => by);
}

/** A Forwarder's mail goes to an Account only when its address is in a Domain of ours. */
export function accountOf({ kind, target }: Found, domains: readonly string[]): string | undefined {
  if (kind !== "forwarder") return target;
  const domain = domainOf(target);
  return domains.some((ours) => ours.toLowerCase() === domain) ? target : undefined;
}

/** What was found, each Account once under the name that is nearest to what was typed, the nearest first. */
export function matchesOf(found: readonly Found[], text: string, domains: readonly string[]): readonly Match[] {
  const matches = new Map<string, Match>();
  for (const by of nearestFirst(found, text)) {
    const account = accountOf(by, domains);
    const key = account?.toLowerCase() ?? `${by.name}@${by.domain}`;
    if (!matches.has(key)) matches.set(key, { key, account, by });
  }
  return [...matches.values()];
}

/** A whole address was typed, and this is it: there is nothing to choose. */
export function isWhole({ by }: Match, typed: string): boolean {
  const [text, part = ""] = splitAt(typed.trim());
  return part === by.domain.toLowerCase() && text.toLowerCase() === by.name.toLowerCase();
}
