/** Inputs of reads that the server makes ready and the browser makes again: both must ask for the same. */

const FEW = 6;

export function recentChanges(domain: string) {
  return { domain: domain.toLowerCase(), limit: FEW };
}

/** One number is enough: the answer holds their total. */
export function telnumsInput(domainName: string) {
  return { domainName, limit: 1 };
}
