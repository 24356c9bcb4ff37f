/** The lines that were sent from this browser tab, secrets masked. They are kept nowhere else. */

/** Whoever signs in next in the same tab has a history of their own. */
function keyOf(account: string): string {
  return `gatehouse-console ${account}`;
}

const MOST = 200;
/** A file typed as a datablock is not worth recalling. */
const LONGEST = 4_000;

export function readHistory(account: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(account)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((line) => typeof line === "string") : [];
  } catch {
    // A browser that keeps nothing, or something that was not written here: there is no history.
    return [];
  }
}

/** Adds lines at the end; one that stands there already moves. */
export function withLines(history: readonly string[], lines: readonly string[]): readonly string[] {
  const short = lines.filter((line) => line.length <= LONGEST);
  return [...new Set([...history, ...short].reverse())].reverse().slice(-MOST);
}

export function keepHistory(account: string, history: readonly string[]): void {
  try {
    sessionStorage.setItem(keyOf(account), JSON.stringify(history));
  } catch {
    // It stays in the memory of the page.
  }
}
