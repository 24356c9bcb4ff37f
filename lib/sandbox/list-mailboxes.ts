import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import type { ActingFor } from "./mailbox-rights";
import { accessOf, INBOX, outerName } from "./mailboxes";

/** `*` stands for anything, `%` for anything within one level, as in the LIST command of IMAP. */
function matcher(filter: string): (name: string) => boolean {
  const source = filter
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/%+/g, "[^/]*");
  const exact = new RegExp(`^${source}$`, "su");
  const anyCase = new RegExp(`^${source}$`, "isu");
  return (name) => (name === INBOX ? anyCase : exact).test(name);
}

/** Every name that is a mailbox folder because something is inside it. */
function foldersAround(names: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const name of names) {
    for (let outer = outerName(name); outer !== undefined; outer = outerName(outer)) folders.add(outer);
  }
  return folders;
}

function byName(a: string, b: string): number {
  if (a === INBOX || b === INBOX) return a === b ? 0 : a === INBOX ? -1 : 1;
  return a < b ? -1 : 1;
}

/**
 * The answer of LISTMAILBOXES: a Mailbox is its facts (an empty array when it may not be opened), a folder an empty array,
 * and a name that is both an array of one. A folder is seen by whoever sees something inside it.
 */
export function listMailboxes(mailboxes: Dictionary, filter: string, acting: ActingFor): Dictionary {
  const visible = [...mailboxes].filter(
    ([, mailbox]) => !isDictionary(mailbox) || acting.holds(accessOf(mailbox), "l"),
  );
  const made = visible.filter(([, mailbox]) => !isDictionary(mailbox)).map(([name]) => name);
  const shown = new Map(visible.filter(([, mailbox]) => isDictionary(mailbox)));
  const folders = new Set([...foldersAround(shown.keys()), ...foldersAround(made), ...made]);
  const matches = matcher(filter);
  const names = [...new Set([...shown.keys(), ...folders])].filter(matches).sort(byName);
  const listed = new Map<string, Value>();
  for (const name of names) {
    const mailbox = shown.get(name);
    if (mailbox === undefined) {
      listed.set(name, []);
      continue;
    }
    const facts = acting.holds(accessOf(mailbox), "r") ? mailbox : [];
    listed.set(name, folders.has(name) ? [facts] : facts);
  }
  return listed;
}
