import type { DomainSummary } from "./use-domain-summary";

/** What a list says of a Domain in one word. */
export type DomainState = "enabled" | "suspended" | "closed" | "nearLimit" | "full" | "unreadable";

/** From this share of its Accounts limit on a Domain is said to be near it. */
const NEAR = 0.95;

/** The Accounts limit as a number; `-1` and whatever is no number are no limit. */
export function accountsLimit({ accountsLimit: limit }: DomainSummary): number | undefined {
  return limit !== undefined && /^\d{1,15}$/.test(limit) ? Number(limit) : undefined;
}

export function domainState(summary: DomainSummary): DomainState {
  const { accounts, problem, isSuspended, closed } = summary;
  if (problem !== undefined) return "unreadable";
  if (isSuspended !== undefined) return "suspended";
  if (closed !== undefined) return "closed";
  const limit = accountsLimit(summary);
  if (limit === undefined || accounts === undefined) return "enabled";
  if (accounts >= limit) return "full";
  return accounts >= limit * NEAR ? "nearLimit" : "enabled";
}
