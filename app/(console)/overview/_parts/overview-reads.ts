/** Inputs of reads that the server makes ready and the browser makes again: both must ask for the same. */

const FEW = 6;

/** Domains whose state is looked at: each costs a few commands. */
export const MOST_DOMAINS = 20;

/** A server with many Domains is watched in part: the own ones and the first of the list. */
export function watched(domains: readonly string[], own: string): readonly string[] {
  const isOwn = (domain: string): boolean => domain.toLowerCase() === own;
  return [...domains.filter(isOwn), ...domains.filter((domain) => !isOwn(domain))].slice(0, MOST_DOMAINS);
}

export const recentChanges = { limit: FEW };
export const unknownChanges = { outcome: "unknown", limit: FEW } as const;
export const blocked = { limit: FEW };
