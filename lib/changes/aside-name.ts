/**
 * The name that an Account bears while it is set aside: `anna--aside-20261228` was `anna` and is due for purging on the 28th
 * of December 2026. The day stands in the name because the mail server is the record: an Account that is set aside is
 * found, and its day known, even when our own record is lost, and by whoever looks at the server without Gatehouse. The
 * rest (who, when, why, its aliases, numbers and services) is in the Change that set it aside.
 */

/** What every such name holds: the server's name filter finds them by it. */
export const ASIDE_MARK = "--aside-";

const ASIDE = /^(.+)--aside-(\d{4})(\d{2})(\d{2})(?:-\d{1,4})?$/i;
/** The longest name that the console gives. */
const LONGEST = 128;
const DAY_MS = 24 * 60 * 60_000;

/** How long an Account may be kept before it is due. A day at least: deleting at once is another thing. */
export const KEPT_DAYS = { least: 1, usual: 30, most: 3650 } as const;

export interface Aside {
  /** The name before, as far as it had room: the record knows it whole. */
  readonly was: string;
  /** The day from which on it is due, as milliseconds at its beginning (GMT). */
  readonly dueAt: number;
}

/** @param address `name@domain`, or a name alone. */
export function asideOf(address: string): Aside | undefined {
  const at = address.lastIndexOf("@");
  const [, was, year, month, day] = ASIDE.exec(at < 0 ? address : address.slice(0, at)) ?? [];
  if (was === undefined) return undefined;
  const dueAt = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 20261399 is no day: somebody chose that name for reasons of their own.
  return stamp(dueAt) === `${year}${month}${day}` ? { was, dueAt } : undefined;
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 10).replaceAll("-", "");
}

export function dueAfter(days: number, now: number): number {
  return now - (now % DAY_MS) + days * DAY_MS;
}

/** @param now is it due then? */
export function isDue({ dueAt }: Aside, now: number): boolean {
  return dueAt <= now;
}

/**
 * The address that an Account is given.
 *
 * @param account `name@domain`
 * @param taken names of the Domain in lower case that are not free: somebody may be set aside twice for the same day.
 */
export function asideAddress(account: string, dueAt: number, taken: ReadonlySet<string> = new Set()): string {
  const at = account.lastIndexOf("@");
  const was = asideOf(account)?.was ?? account.slice(0, at);
  for (let no = 1; ; no += 1) {
    const end = `${ASIDE_MARK}${stamp(dueAt)}${no === 1 ? "" : `-${no}`}`;
    const name = `${[...was]
      .slice(0, LONGEST - end.length)
      .join("")
      .replace(/\.$/, "")}${end}`;
    if (!taken.has(name.toLowerCase())) return `${name}${account.slice(at)}`;
  }
}
